-- Before a scheduler or a template engine has filled them in.
CREATE EXTERNAL TABLE tp_dollar_${bizdate} (k STRING, v DOUBLE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, v', 'tablestore.table.name' = '${table}', 'odps.properties.rolearn' = 'acs:ram::${uid}:role/${role}')
LOCATION 'tablestore://${instance}.${region}.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE tp_jinja_{{ ds_nodash }} (k STRING, v DOUBLE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = '{{ mapping }}', 'tablestore.table.name' = '{{ params.table }}', 'odps.properties.rolearn' = '{{ var.value.role_arn }}')
LOCATION '{{ var.value.location }}';

CREATE EXTERNAL TABLE {{ target.schema }}.tp_dbt (k STRING, v DOUBLE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, v', 'tablestore.table.name' = 'notes', 'odps.properties.rolearn' = '{{ env_var("ROLE_ARN") }}')
LOCATION 'tablestore://{{ instance }}.cn-hangzhou.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE tp_date (k STRING, v DOUBLE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, v', 'tablestore.table.name' = 'notes_$[yyyymmdd]', 'odps.properties.rolearn' = '${role_arn}')
LOCATION 'tablestore://fleet1.cn-hangzhou.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE tp_csv_${yyyymm} (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = '${role_arn}')
LOCATION 'oss://${endpoint}/${bucket}/in/$[yyyymmdd-1]/';

CREATE EXTERNAL TABLE tp_python (a STRING)
STORED BY 'com.aliyun.odps.TsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = '${role_arn}')
LOCATION 'oss://oss-{region}-internal.aliyuncs.com/{bucket}/in/';

{{ config(
    materialized = 'external',
    tags = ['fleet', "it's"]
) }}
{# The mapping, and
   nothing else; it's short #}
CREATE EXTERNAL TABLE tp_blocks (
  {%- for column in columns %}
  {{ column }} STRING COMMENT '{{ column }}'{% if not loop.last %},{% endif %}
  {%- endfor %}
)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  {% for key, value in properties.items() -%}
  '{{ key }}' = '{{ value }}'{{ "," if not loop.last }}
  {%- endfor %}
)
LOCATION {{ location }};

CREATE EXTERNAL TABLE %(table)s (k STRING, v DOUBLE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, v', 'tablestore.table.name' = '%s', 'odps.properties.rolearn' = @role)
LOCATION 'tablestore://%(instance)s.cn-hangzhou.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE <%= table %> (k STRING, v DOUBLE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, v', 'tablestore.table.name' = 'notes', <% if role %>'odps.properties.rolearn' = '<%= role %>'<% end %>)
LOCATION 'tablestore://fleet1.cn-hangzhou.ots-internal.aliyuncs.com';

-- What is left out may be any number of parts of a host.
CREATE EXTERNAL TABLE tp_left_out_1 (k STRING) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k', 'tablestore.table.name' = '${{ vars.TABLE }}', 'odps.properties.rolearn' = 'acs:ram::${{ vars.ACCOUNT }}:role/fleet-reader') LOCATION 'tablestore://...';
CREATE EXTERNAL TABLE tp_left_out_2 (k STRING) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k', 'tablestore.table.name' = 'notes', 'odps.properties.rolearn' = 'acs:ram::${{ vars.ACCOUNT }}:role/fleet-reader') LOCATION 'tablestore://fleet1....';
CREATE EXTERNAL TABLE tp_left_out_3 (k STRING) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k', 'tablestore.table.name' = 'notes', 'odps.properties.rolearn' = 'acs:ram::${{ vars.ACCOUNT }}:role/fleet-reader') LOCATION 'tablestore://fleet1.cn-hangzhou.…';
CREATE EXTERNAL TABLE tp_left_out_4 (k STRING) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k', 'tablestore.table.name' = 'notes', 'odps.properties.rolearn' = 'acs:ram::${{ vars.ACCOUNT }}:role/fleet-reader') LOCATION 'tablestore://...cn-hangzhou.ots-internal.aliyuncs.com';
CREATE EXTERNAL TABLE tp_left_out_5 (k STRING) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k', 'tablestore.table.name' = 'notes', 'odps.properties.rolearn' = 'acs:ram::${{ vars.ACCOUNT }}:role/fleet-reader') LOCATION 'tablestore://fleet1.....ots-internal.aliyuncs.com';
CREATE EXTERNAL TABLE tp_left_out_6 (k STRING) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k', 'tablestore.table.name' = 'notes', 'odps.properties.rolearn' = 'acs:ram::${{ vars.ACCOUNT }}:role/fleet-reader') LOCATION 'tablestore://${{ vars.INSTANCE }}.cn-hangzhou.ots-internal.aliyuncs.com';

-- Of Maven and Ant.
CREATE EXTERNAL TABLE tp_maven (k STRING, v DOUBLE)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':k, v', 'tablestore.table.name' = '@ots.table@', 'odps.properties.rolearn' = 'acs:ram::@account@:role/@role@')
LOCATION 'tablestore://@instance@.@region@.ots-internal.aliyuncs.com';

CREATE EXTERNAL TABLE tp_maven_csv (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter' = '@delimiter@', 'odps.properties.rolearn' = '@role.arn@')
LOCATION 'oss://@endpoint@/@bucket@/in/';
