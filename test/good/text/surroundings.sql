-- Other statements around them. 周围还有别的语句。
SET odps.sql.type.system.odps2 = true;
DROP TABLE IF EXISTS su_csv;
CREATE EXTERNAL TABLE IF NOT EXISTS su_csv (id BIGINT COMMENT 'n°', name STRING COMMENT '名前')
COMMENT "it's a table"
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/AliyunODPSDefaultRole', 'odps.text.option.delimiter' = ';')
LOCATION 'oss://oss-cn-beijing-internal.aliyuncs.com/lake/su_csv/'
LIFECYCLE 7;
SELECT id, name FROM su_csv WHERE name LIKE '%;%' LIMIT 10;
CREATE TABLE IF NOT EXISTS su_plain (id BIGINT, name STRING) PARTITIONED BY (dt STRING) LIFECYCLE 30;
INSERT OVERWRITE TABLE su_plain PARTITION (dt = '20260101') SELECT id, name FROM su_csv;
@rows := SELECT id FROM su_plain;
CREATE VIEW IF NOT EXISTS su_view AS SELECT * FROM su_plain;
GRANT SELECT ON TABLE su_plain TO USER somebody;

CREATE EXTERNAL TABLE su_tsv (a STRING, b BIGINT)
LOCATION 'oss://oss-cn-beijing-internal.aliyuncs.com/lake/su_tsv/'
STORED BY 'com.aliyun.odps.TsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.encoding' = 'GBK', 'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole');

CREATE EXTERNAL TABLE su_joined (a STRING)
STORED BY 'com.aliyun.odps.' 'CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'oss://oss-cn-beijing-internal.aliyuncs.com/' "lake/su_joined/";

CREATE EXTERNAL TABLE su_full_width（a STRING，b BIGINT）
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES （'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole'，'odps.text.option.header.lines.count' = '1'）
LOCATION 'oss://oss-cn-beijing-internal.aliyuncs.com/lake/su_full/'；
