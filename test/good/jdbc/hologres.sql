-- Over Hologres, in the mode with a role.
CREATE EXTERNAL TABLE IF NOT EXISTS trips_holo (
  trip_id BIGINT,
  driver STRING,
  distance DOUBLE
)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
WITH SERDEPROPERTIES (
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsholorole'
)
LOCATION 'jdbc:postgresql://hgcn-fleet01-cn-hangzhou-internal.hologres.aliyuncs.com:80/fleet?ApplicationName=MaxCompute&currentSchema=public&useSSL=false&table=trips/'
TBLPROPERTIES (
  'mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver',
  'odps.federation.jdbc.target.db.type' = 'holo',
  'odps.federation.jdbc.colmapping' = 'trip_id:id,driver:driver_name,distance:distance'
);

-- The mode with two signatures has no role.
create external table drivers_holo (driver_id bigint, name string)
stored by 'com.aliyun.odps.jdbc.JdbcStorageHandler'
location 'jdbc:postgresql://hgcn-fleet01-cn-shanghai-internal.hologres.aliyuncs.com:80/fleet?ApplicationName=MaxCompute&table=drivers/'
tblproperties (
  'mcfed.mapreduce.jdbc.driver.class'='org.postgresql.Driver',
  'odps.federation.jdbc.target.db.type'='holo'
);

-- LOCATION first, double quotes.
CREATE EXTERNAL TABLE stations_holo (station_id BIGINT COMMENT '站点编号', title STRING COMMENT "名称")
COMMENT '来自 Hologres 的站点'
LOCATION "jdbc:postgresql://hgcn-fleet01-cn-beijing-internal.hologres.aliyuncs.com:80/fleet?table=public.stations/"
STORED BY "com.aliyun.odps.jdbc.JdbcStorageHandler"
TBLPROPERTIES ("odps.federation.jdbc.target.db.type" = "holo", "mcfed.mapreduce.jdbc.driver.class" = "org.postgresql.Driver")
LIFECYCLE 30;

-- A query in place of a table.
CREATE EXTERNAL TABLE recent_holo (trip_id BIGINT)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:postgresql://hgcn-fleet01-cn-hangzhou-internal.hologres.aliyuncs.com:80/fleet?ApplicationName=MaxCompute'
TBLPROPERTIES (
  'mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver', -- fixed
  'odps.federation.jdbc.target.db.type' = 'holo',
  'mcfed.mapreduce.jdbc.input.query' = 'SELECT trip_id FROM fleet.public.trips WHERE day > 20260101'
);

-- Capitals in names of Hologres; the same remote column for two columns.
CREATE EXTERNAL TABLE mixed_holo (a BIGINT, b BIGINT, c STRING)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:postgresql://hgcn-fleet01-cn-hangzhou-internal.hologres.aliyuncs.com:80/fleet?table=mixed/'
TBLPROPERTIES (
  'mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver',
  'odps.federation.jdbc.target.db.type' = 'holo',
  'odps.federation.jdbc.colmapping' = 'a: "Trip Id", b: "Trip Id", c: "Name, full"'
);

-- Templates, whole and in part.
CREATE EXTERNAL TABLE ${project}.trips_${env} (trip_id BIGINT, driver STRING)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = '${role_arn}')
LOCATION 'jdbc:postgresql://${holo_endpoint}/${holo_db}?ApplicationName=MaxCompute&table=${holo_table}/'
TBLPROPERTIES (
  'mcfed.mapreduce.jdbc.driver.class' = '${driver}',
  'odps.federation.jdbc.target.db.type' = 'holo',
  'odps.federation.jdbc.colmapping' = 'trip_id:${id_column},driver:name'
);

CREATE EXTERNAL TABLE whole_template (trip_id BIGINT)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION '${location}'
TBLPROPERTIES ('odps.federation.jdbc.colmapping' = '${mapping}');

-- Names of another case; DECIMAL as Hologres has it.
CREATE EXTERNAL TABLE fares_holo (Trip_Id BIGINT, Fare DECIMAL(38, 18))
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:postgresql://hgcn-fleet01-ap-southeast-1-internal.hologres.aliyuncs.com:80/fleet?ApplicationName=MaxCompute&table=fares/'
TBLPROPERTIES (
  'mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver',
  'odps.federation.jdbc.target.db.type' = 'holo',
  'odps.federation.jdbc.colmapping' = 'trip_id:trip_id,FARE:fare'
);
