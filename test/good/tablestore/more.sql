-- The same table for reading and, with fewer columns, for counting.
CREATE EXTERNAL TABLE IF NOT EXISTS ots_orders (o_key BIGINT, o_date STRING, o_cust BIGINT, o_price DOUBLE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = ':o_orderkey, :o_orderdate, o_custkey, o_totalprice',
  'tablestore.table.name' = 'tpch_orders',
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole'
)
LOCATION 'tablestore://odps-dev01.cn-shanghai.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE ots_keys_only (k1 STRING, k2 BINARY, k3 BIGINT, k4 STRING)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k1,:k2,:k3,:k4', 'tablestore.table.name' = '_T1', 'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'tablestore://inst-01.cn-shanghai.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE ots_lines (
    vid BIGINT,
    speed DOUBLE,
    ok BOOLEAN
)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
    'tablestore.columns.mapping' = ':vid,
      speed,
      ok',
    'tablestore.table.name' = 'lines',
    'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole'
)
LOCATION 'tablestore://inst-01.cn-shanghai.ots-internal.aliyuncs.com'
LIFECYCLE 10;

CREATE EXTERNAL TABLE ots_mode (vid BIGINT, speed DOUBLE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.read.mode' = 'permissive',
  'tablestore.columns.mapping' = ':vid, speed',
  'tablestore.table.name' = 'mode',
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole'
)
LOCATION 'tablestore://inst-01.cn-shanghai.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE ots_jinja (vid BIGINT, {% for c in columns %}{{ c }} STRING{% if not loop.last %}, {% endif %}{% endfor %})
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = '{{ mapping }}',
  'tablestore.table.name' = '{{ name }}',
  'odps.properties.rolearn' = '{{ role }}'
)
LOCATION 'tablestore://{{ instance }}.{{ region }}.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE ots_location_first (vid BIGINT)
LOCATION 'tablestore://inst-01.cn-shanghai.ots-internal.aliyuncs.com'
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/AliyunODPSDefaultRole','tablestore.table.name'='first','tablestore.columns.mapping'=':vid')
TBLPROPERTIES ('owner' = 'fleet');
