-- 通过 VPC 访问 RDS
CREATE EXTERNAL TABLE IF NOT EXISTS drivers_rds (
  driver_id BIGINT,
  name STRING
)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
WITH SERDEPROPERTIES (
  'odps.external.net.vpc' = 'true',
  'odps.vpc.id' = 'vpc-fleet0123456789',
  'odps.vpc.access.ips' = '10.0.0.7:3306',
  'odps.vpc.region' = 'cn-hangzhou'
)
LOCATION 'jdbc:mysql://10.0.0.7:3306/fleet?useSSL=false&user=${user}&password=${password}&table=drivers'
TBLPROPERTIES (
  'odps.federation.jdbc.insert.type' = 'ReplaceInto',
  'odps.federation.jdbc.insert.batch.size' = '500',
  'odps.federation.jdbc.auto.commit' = 'true',
  'odps.federation.jdbc.condition' = 'name is not null',
  'odps.federation.jdbc.colmapping' = 'driver_id:id,name:full_name'
);

CREATE EXTERNAL TABLE stations_rds (id INT, title VARCHAR(64), opened DATE)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
WITH SERDEPROPERTIES ('odps.vpc.access.ips' = 'rm-fleet.mysql.rds.aliyuncs.com:3306,10.0.0.8:3306')
LOCATION 'jdbc:mysql://rm-fleet.mysql.rds.aliyuncs.com:3306/fleet?useSSL=false&user=****&password=****&table=stations';

create external table orders_rds (order_id bigint) stored by 'com.aliyun.odps.jdbc.JdbcStorageHandler' location 'jdbc:mysql://{{ host }}:3306/{{ db }}?user={{ user }}&password={{ secret }}&table=orders';

-- Another database: nothing is known of it.
CREATE EXTERNAL TABLE orders_other (order_id BIGINT)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:oracle:thin:@10.0.0.9:1521/fleet'
TBLPROPERTIES ('mcfed.mapreduce.jdbc.driver.class' = 'oracle.jdbc.OracleDriver');

-- Keys that no page has may exist.
CREATE EXTERNAL TABLE orders_keys (order_id BIGINT)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:mysql://10.0.0.7:3306/fleet?table=orders'
TBLPROPERTIES ('odps.federation.jdbc.fetch.size' = '1000', 'comment.of.ours' = 'x');
