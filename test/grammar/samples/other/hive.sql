CREATE EXTERNAL TABLE IF NOT EXISTS logs (ts STRING, `user` STRING, amount DECIMAL(10,2))
PARTITIONED BY (dt STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ("separatorChar" = ",", "quoteChar" = "'")
STORED AS TEXTFILE
LOCATION 'hdfs://nameservice1/warehouse/${hiveconf:db}/logs'
TBLPROPERTIES ("skip.header.line.count"="1");
CREATE EXTERNAL TABLE hbase_logs (k STRING, v STRING)
STORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'
WITH SERDEPROPERTIES ("hbase.columns.mapping" = ":key,cf:v")
TBLPROPERTIES ("hbase.table.name" = "logs");
CREATE EXTERNAL TABLE pets (name STRING, owner STRING)
STORED BY 'com.aliyun.openservices.tablestore.hive.TableStoreStorageHandler'
WITH SERDEPROPERTIES ("tablestore.columns.mapping"="name,owner")
TBLPROPERTIES ("tablestore.endpoint"="https://x", "tablestore.access_key_id"="xxxxx", "tablestore.table.name"="pets");
