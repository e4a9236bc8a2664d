SET odps.sql.type.system.odps2=true;
CREATE TABLE IF NOT EXISTS shop.sales (id BIGINT, tags ARRAY<STRING>, price DECIMAL(10,2) COMMENT '价格：元')
PARTITIONED BY (dt STRING)
TBLPROPERTIES ('transactional' = 'true')
LIFECYCLE 90;
CREATE FUNCTION mask AS 'com.aliyun.odps.udf.example.Mask' USING 'mask.jar';
INSERT OVERWRITE TABLE sales PARTITION (dt='${bizdate}')
SELECT id, split(tags, ',')[0], conf['odps.a'], "****" FROM raw WHERE role = 'acs:ram::1234567890123456:role/reader';
SELECT key, value FROM settings WHERE key = 'odps.properties.rolearn' AND url LIKE 'tablestore://%' OR 'xxxxx' = key;
@recent := SELECT * FROM sales WHERE dt >= '20260101';
