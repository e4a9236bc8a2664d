-- 双签名模式
SET odps.sql.hive.compatible=true;
CREATE EXTERNAL TABLE IF NOT EXISTS dim.drivers_h (
  driver_id BIGINT COMMENT '编号',
  name      STRING COMMENT '姓名'
)
COMMENT 'drivers'
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:postgresql://hgcn-abc-ap-southeast-1-internal.hologres.aliyuncs.com:80/fleet?ApplicationName=MaxCompute&currentSchema=dim&useSSL=true&table=drivers/'
TBLPROPERTIES (
  'odps.federation.jdbc.target.db.type' = 'holo',
  'mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver'
)
LIFECYCLE 7;
SELECT count(*) FROM dim.drivers_h;

CREATE EXTERNAL TABLE mapped_some (a BIGINT, b STRING, c DOUBLE)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:postgresql://hgcn-abc-cn-shenzhen-internal.hologres.aliyuncs.com:80/fleet?table=x/'
TBLPROPERTIES ('mcfed.mapreduce.jdbc.driver.class'='org.postgresql.Driver','odps.federation.jdbc.target.db.type'='holo','odps.federation.jdbc.colmapping'='b:"B, b",C:c');

CREATE EXTERNAL TABLE rds_env (id BIGINT)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:mysql://${RDS_HOST}:${RDS_PORT}/${RDS_DB}?useSSL=false&user=${RDS_USER}&password=${RDS_PASSWORD}&table=t'
TBLPROPERTIES ('odps.federation.jdbc.insert.type' = 'simpleinsert');

CREATE EXTERNAL TABLE rds_encoded (id BIGINT)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:mysql://10.0.0.1:3306/db?characterEncoding=utf8&zeroDateTimeBehavior=convertToNull&user=****&password=****&table=t'
TBLPROPERTIES ('mcfed.mapreduce.jdbc.input.query' = 'select id from t where note = \'x,y\'');

CREATE EXTERNAL TABLE lindorm_mcfed (k STRING, v STRING)
STORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'
WITH SERDEPROPERTIES ('mcfed.hbase.columns.mapping' = ':key,f1:v')
TBLPROPERTIES ('mcfed.hbase.table.name' = 'lm', 'mcfed.hbase.zookeeper.quorum' = '${quorum}');

CREATE EXTERNAL TABLE python_style (k STRING)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION '{jdbc_url}'
TBLPROPERTIES ('odps.federation.jdbc.colmapping' = '{mapping}', 'mcfed.mapreduce.jdbc.driver.class' = '{driver}', 'odps.federation.jdbc.target.db.type' = '{type}');
