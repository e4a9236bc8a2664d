-- HBase, the two values given twice as its page has them.
CREATE EXTERNAL TABLE events_hbase (
  event_id STRING,
  kind STRING,
  payload STRING
)
STORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'
WITH SERDEPROPERTIES (
  'mcfed.hbase.table.name' = 'fleet:events',
  'mcfed.hbase.columns.mapping' = ':key,info:kind,info:payload',
  'odps.external.net.vpc' = 'true',
  'odps.vpc.id' = 'vpc-fleet0123456789',
  'odps.vpc.access.ips' = '10.0.0.8:2181,10.0.0.9:2181',
  'odps.vpc.region' = 'cn-hangzhou'
)
LOCATION 'hbase://10.0.0.8:2181'
TBLPROPERTIES (
  'hbase.table.name' = 'fleet:events',
  'hbase.columns.mapping' = ':key,info:kind,info:payload',
  'mcfed.zookeeper.session.timeout' = '30000',
  'mcfed.hbase.client.retries.number' = '5',
  'mcfed.hbase.zookeeper.quorum' = '10.0.0.8,10.0.0.9',
  'mcfed.hbase.zookeeper.property.clientPort' = '2181'
);

-- Lindorm 宽表
CREATE EXTERNAL TABLE IF NOT EXISTS events_lindorm (event_id STRING, kind STRING)
STORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'
WITH SERDEPROPERTIES ('hbase.columns.mapping' = ':key, f:kind')
TBLPROPERTIES (
  'hbase.table.name' = 'events',
  'hbase.zookeeper.quorum' = 'ld-fleet0123456789-proxy-lindorm.lindorm.rds.aliyuncs.com:30020',
  'mcfed.hbase.zookeeper.quorum' = 'ld-fleet0123456789-proxy-lindorm.lindorm.rds.aliyuncs.com:30020'
);

create external table events_template (event_id string, kind string)
stored by 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'
with serdeproperties ('mcfed.hbase.columns.mapping' = '${mapping}', 'mcfed.hbase.table.name' = '${table}')
location 'hbase://${zookeeper}';

-- The row key need not be first, and may be binary.
CREATE EXTERNAL TABLE events_binary (kind STRING, event_id STRING, at TIMESTAMP)
STORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'
WITH SERDEPROPERTIES ("mcfed.hbase.columns.mapping" = "info:kind#s,:key#b,:timestamp", "mcfed.hbase.table.name" = "events");
