create external table ${env}_positions_ots (bus_id string, speed double)
location 'tablestore://<instance>.${region}.ots-internal.aliyuncs.com'
stored by 'com.aliyun.odps.TableStoreStorageHandler'
with serdeproperties (
  'tablestore.columns.mapping' = ':bus_id, :${second_key}, speed_{{ unit }}, xxxxx',
  'tablestore.table.name' = '<table_name>',
  'tablestore.read.mode' = "$[mode]",
  'odps.properties.rolearn' = 'acs:ram::123456789012****:role/aliyunodpsdefaultrole'
)
tblproperties ('odps.note' = '<ram_arn>');

alter table t set serdeproperties ('odps.properties.rolearn' = 'acs:ram::xxxxx:role/${role}');
alter table t set serdeproperties ('odps.properties.rolearn' = 'acs:ram::<uid of the owner>:role/{{ role }}');
