-- Variables that stand for whole lists, their parentheses included.
CREATE EXTERNAL TABLE track_0 (vid BIGINT, speed DOUBLE)
PARTITIONED BY ${cols}
STORED AS ORC
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/';

CREATE EXTERNAL TABLE track_1 (vid BIGINT, speed DOUBLE)
PARTITIONED BY {cols}
STORED AS ORC
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/';

CREATE EXTERNAL TABLE track_2 (vid BIGINT, speed DOUBLE)
PARTITIONED BY {{ cols }}
STORED AS ORC
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/';

CREATE EXTERNAL TABLE trips_3 (id BIGINT, d STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ${props}
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/';

CREATE EXTERNAL TABLE trips_4 (id BIGINT, d STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES {props}
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/'
TBLPROPERTIES {tblprops}
LIFECYCLE {days};

CREATE EXTERNAL TABLE trips_5 (id BIGINT, d STRING)
CLUSTERED BY ${c} INTO ${n} BUCKETS
STORED BY 'com.aliyun.odps.example.MyStorageHandler'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/';

ALTER TABLE {table} SET SERDEPROPERTIES {props};
ALTER TABLE trips ADD IF NOT EXISTS PARTITION {spec} LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/';
ALTER TABLE trips ADD IF NOT EXISTS PARTITION ${spec} LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/';
ALTER TABLE trips PARTITION ${spec} SET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/';
LOAD OVERWRITE TABLE trips PARTITION {spec} FROM LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/' STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES {props};
UNLOAD FROM {table} PARTITION {spec} INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/trips/' STORED BY 'com.aliyun.odps.CsvStorageHandler' PROPERTIES {props};

CREATE EXTERNAL TABLE IF NOT EXISTS ext_${bizdate} (a STRING, b STRING)
PARTITIONED BY (dt STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::${workspace.uid}:role/${role_name}')
LOCATION 'oss://${oss_endpoint}/${bucket}/$[yyyymmdd-1]/${cyctime}/';
ALTER TABLE ext_${bizdate} ADD IF NOT EXISTS PARTITION (dt='$[yyyymmdd]');

CREATE EXTERNAL TABLE {table} ({', '.join(cols)})
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ({", ".join(props)})
LOCATION '{location}';
