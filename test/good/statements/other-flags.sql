-- Flags of MaxCompute that have nothing to do with external tables are no misspelt ones.
SET odps.stage.mapper.mem=1;
SET odps.stage.mapper.split.size=1;
SET odps.stage.reducer.num=1;
SET odps.stage.joiner.num=1;
SET odps.sql.mapper.split.size=1;
SET odps.sql.reducer.instances=1;
SET odps.sql.joiner.instances=1;
SET odps.sql.allow.fullscan=1;
SET odps.sql.decimal.odps2=1;
SET odps.sql.submit.mode=1;
SET odps.sql.udf.timeout=1;
SET odps.sql.groupby.skewindata=1;
SET odps.sql.timezone=1;
SET odps.sql.type.json.enable=1;
SET odps.namespace.schema=1;
SET odps.task.wlm.quota=1;
SET odps.instance.priority=1;

CREATE EXTERNAL TABLE visits_tuned (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/visits-reader')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/logs01/visits/';
