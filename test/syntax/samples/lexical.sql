-- Full-width punctuation, placeholders, names, quotes and 💡.
CREATE EXTERNAL TABLE `my ``table` （车辆 STRING COMMENT '💡；', t_${bizdate} DECIMAL(10, 2)，`a-b` CHAR(3)）
STORED BY "com.aliyun.odps.TableStoreStorageHandler" /* a ; and a ' in a comment */
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = ':车辆,
     b', -- spans lines
  "it's" = 'it\'s "quoted"'
) LOCATION 'tablestore://${instance}.cn-hangzhou.ots-internal.aliyuncs.com'；
