-- Variables for whole clauses, columns and properties: what they stand for is not known.
CREATE EXTERNAL TABLE filled_1 (a BIGINT) ${more} STORED AS ORC LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/d/';
CREATE EXTERNAL TABLE filled_2 (a BIGINT) STORED AS ORC LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/d/' {{ tail }};
CREATE EXTERNAL TABLE filled_3 ({{ cols }}) STORED AS ORC LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/d/';
CREATE EXTERNAL TABLE filled_4 ({{ cols }}) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':vid, speed', 'tablestore.table.name' = 'track', 'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsroleforotheruser') LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com';
CREATE EXTERNAL TABLE filled_5 (vid BIGINT, ${cols}) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':vid, speed', ${more}) LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com';
CREATE EXTERNAL TABLE filled_6 (vid BIGINT ${options}, speed DOUBLE) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES (${props}) LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com';
CREATE EXTERNAL TABLE filled_7 (vid BIGINT) PARTITIONED BY (${p}) STORED BY '${handler}' WITH SERDEPROPERTIES ('odps.a'='b') LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/d/';
CREATE EXTERNAL TABLE filled_8 (vid BIGINT) STORED BY 'com.aliyun.odps.CsvStorageHandler' ${serde_clause} ${location_clause} LIFECYCLE ${days};
ALTER TABLE t ADD PARTITION (${p}) LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/d/' ${rest};

-- What drivers and clients put a value in the place of; in the place of a mapping, `:vid` is one that lacks its quotes.
CREATE EXTERNAL TABLE bound_1 (vid BIGINT COMMENT ?) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':vid', 'tablestore.table.name' = :remote, 'odps.properties.rolearn' = ?) LOCATION ?;
CREATE EXTERNAL TABLE bound_2 (a STRING) STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES ('odps.properties.rolearn' = :role, 'odps.text.option.delimiter' = ?) LOCATION :location;

-- What is masked or left out, and variables of several signs, without quotes, for names, types and lists.
CREATE EXTERNAL TABLE **** (****) STORED BY **** WITH SERDEPROPERTIES ('odps.properties.rolearn' = ****) LOCATION ****;
CREATE EXTERNAL TABLE fleet.trips_**** (@id BIGINT, plate xxxx, fare DECIMAL(****, ****), tags ARRAY<****>, ...) STORED AS PARQUET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/d/' ...;
CREATE EXTERNAL TABLE @schema.trips (id BIGINT COMMENT ****, ……) PARTITIONED BY (@part STRING) STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES (@key = ****, 'odps.properties.rolearn' = xxxxx, …) LOCATION @location LIFECYCLE @days;
CREATE EXTERNAL TABLE ${if_not_exists} masked (
  id BIGINT
  ${columns}
) STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES (
  ${common}
  'odps.text.option.delimiter' = '|'
) LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/d/'
#{tail};
