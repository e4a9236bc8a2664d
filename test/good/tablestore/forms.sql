-- 表格存储外部表的各种写法，全部正确。テーブルの書き方いろいろ。
create external table ts_lower (vid bigint, gt bigint, speed double)
stored by 'com.aliyun.odps.TableStoreStorageHandler'
with serdeproperties ('tablestore.columns.mapping'=':vid,:gt,speed','tablestore.table.name'='track','odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
location 'tablestore://fleet1.cn-hangzhou.ots-internal.aliyuncs.com';

Create  External	Table If Not Exists ts_spaced(vid BIGINT,gt BIGINT)Stored By 'com.aliyun.odps.TableStoreStorageHandler'With SerdeProperties('tablestore.columns.mapping'=':vid,:gt','tablestore.table.name'='track','odps.properties.rolearn'='acs:ram::1234567890123456:role/r')Location 'tablestore://fleet1.cn-shanghai.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE ts_double_quotes (k STRING, v BINARY)
STORED BY "com.aliyun.odps.TableStoreStorageHandler"
WITH SERDEPROPERTIES ("tablestore.columns.mapping" = ":k, v", "tablestore.table.name" = "blobs", "odps.properties.rolearn" = "acs:ram::1234567890123456:role/aliyunodpsdefaultrole")
LOCATION "tablestore://fleet1.cn-beijing.ots-internal.aliyuncs.com";

CREATE EXTERNAL TABLE ts_location_first (k STRING, ok BOOLEAN)
LOCATION 'tablestore://fleet1.cn-shenzhen.ots-internal.aliyuncs.com'
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, ok', 'tablestore.table.name' = 'flags', 'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole');

CREATE EXTERNAL TABLE `proj`.`ts_backquoted` (`from` STRING COMMENT '出发', `select` DOUBLE COMMENT "weird; but, (legal)")
COMMENT '订单表; 含分号, 逗号 -- 不是注释'
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':origin, amount', 'tablestore.table.name' = 'trips', 'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'tablestore://fleet1.ap-southeast-1.ots-internal.aliyuncs.com';

CREATE -- here
EXTERNAL -- и здесь
TABLE -- und hier, für Prüfungen
ts_comments -- ここも
( -- start
  k STRING -- 主键
  , -- comma first
  v DOUBLE -- last one, no comma
) -- end
STORED BY -- 'not.this'
'com.aliyun.odps.TableStoreStorageHandler' -- handler
WITH -- with
SERDEPROPERTIES ( -- list
  'tablestore.columns.mapping' -- key
  = -- equals
  ':k, v' -- value
  , 'tablestore.table.name' = 'notes'
  , 'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole' -- 'x' = 'y',
) -- done
LOCATION -- where
'tablestore://fleet1.cn-hangzhou.ots-internal.aliyuncs.com' -- there
;

CREATE EXTERNAL TABLE ts_leading_commas
( k STRING
, n BIGINT
, v DOUBLE
)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES
( 'tablestore.columns.mapping' = ':k, :n, v'
, 'tablestore.table.name' = 'notes2'
, 'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole'
)
LOCATION 'tablestore://fleet1.cn-hangzhou.ots-internal.aliyuncs.com'
LIFECYCLE 30;

CREATE EXTERNAL TABLE ts_like LIKE ts_template
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, v', 'tablestore.table.name' = 'notes3', 'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'tablestore://fleet1.cn-hangzhou.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE proj.sch.ts_three (k STRING, n BIGINT, m BIGINT, o BINARY, v BOOLEAN)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, :n, :m, :o, v', 'tablestore.table.name' = 'four_keys', 'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'tablestore://fleet1.eu-central-1.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE ts_double_equals (k STRING, v DOUBLE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' == ':k, v', 'tablestore.table.name' == 'notes4', 'odps.properties.rolearn' == 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'tablestore://fleet1.us-west-1.ots-internal.aliyuncs.com';
