CREATE EXTERNAL TABLE IF NOT EXISTS page_views (
  view_time INT,
  user_id BIGINT,
  page_url STRING
)
PARTITIONED BY (dt STRING)
STORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'
WITH SERDEPROPERTIES ('hbase.columns.mapping' = ':key,cf:user,cf:url')
TBLPROPERTIES ('hbase.table.name' = 'page_views');
