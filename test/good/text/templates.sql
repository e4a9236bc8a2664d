-- Blocks of template engines around columns, properties and clauses, as they stand in repositories before they are filled in.
{{ config(materialized='external', pre_hook="set odps.sql.type.system.odps2=true") }}
{%- set cols = ['vid', "it's"] -%}
CREATE EXTERNAL TABLE {{ this }} (
  {%- for c in cols %}
  {{ c }} STRING{{ "," if not loop.last else "" }}
  {%- endfor %}
)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter' = '{{ var('delimiter', ',') }}', 'odps.properties.rolearn' = '{{ var('role') }}')
LOCATION '{% if target.name == 'prod' %}oss://oss-cn-hangzhou-internal.aliyuncs.com/prod/d/{% else %}oss://oss-cn-hangzhou-internal.aliyuncs.com/test/d/{% endif %}';

{% macro external(name, columns) %}
CREATE EXTERNAL TABLE IF NOT EXISTS {{ name }}
{% if columns %}(
  {{ columns }}
{% else %}(
  a STRING
{% endif %})
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION {% if name %}'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/{{ name }}{% else %}'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake{% endif %}/d/';
{% endmacro %}

{{- if .Values.external }}
CREATE EXTERNAL TABLE {{ .Values.name }} (
{{- range $i, $c := .Values.columns }}
  {{- if $i }},{{ end }}
  {{ $c.name }} {{ $c.type | upper }}
{{- end }}
)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
{{- with .Values.properties }}
WITH SERDEPROPERTIES (
{{- range $key, $value := . }}
  {{ $key | squote }} = {{ $value | squote }},
{{- end }}
  'odps.text.option.delimiter' = {{ $.Values.delimiter | default "," | squote }}
)
{{- end }}
LOCATION {{ .Values.location | squote }};
{{- end }}

CREATE EXTERNAL TABLE ${table}
<foreach collection="columns" item="c" open="(" separator="," close=")">
  ${c.name} ${c.type} COMMENT #{c.comment}
</foreach>
STORED BY 'com.aliyun.odps.CsvStorageHandler'
<if test="properties != null and properties.size() > 0">
WITH SERDEPROPERTIES
<foreach collection="properties.entrySet()" index="key" item="value"
         open="(" separator="," close=")">
  '${key}' = '${value}'
</foreach>
</if>
LOCATION #{location};

#set($delimiter = ',')
#if($full)
CREATE EXTERNAL TABLE $table.name (
#foreach($c in $columns)
  $c.name $c.type#if($foreach.hasNext),#end

#end
)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter' = '$!delimiter', 'odps.properties.rolearn' = 'acs:ram::$!{uid}:role/$!{role}')
LOCATION '$table.location';
#end

<#if full>
CREATE EXTERNAL TABLE ${table} (
<#list columns as c>
  ${c.name} ${c.type!'STRING'}<#sep>,</#sep>
</#list>
)
<#if orc>STORED AS ORC<#else>STORED AS PARQUET</#if>
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/<#if day??>${day?string('yyyyMMdd')}<#else>all</#if>/';
</#if>

<% if (full) { %>
CREATE EXTERNAL TABLE <%= table %> (
<% columns.forEach((c, i) => { %>
  <%= c.name %> <%= c['type'] %><% if (i < columns.length - 1) { %>,<% } %>
<% }) %>
)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION '<%= location %>';
<% } %>

CREATE EXTERNAL TABLE trips_$[yyyymmdd-1] (a STRING, $bizdate STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter' = $delimiter)
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/$[yyyymmdd-1]/${bizdate}/$bizdate/';

CREATE EXTERNAL TABLE trips_described (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/trips/'
TBLPROPERTIES ('comment' = '{"k0":0,"k1":1,"k2":2,"k3":3,"k4":4,"k5":5,"k6":6,"k7":7,"k8":8,"k9":9,"k10":10,"k11":11,"k12":12,"k13":13,"k14":14,"k15":15,"k16":16,"k17":17,"k18":18,"k19":19,"k20":20,"k21":21,"k22":22,"k23":23,"k24":24,"k25":25,"k26":26,"k27":27,"k28":28,"k29":29,"k30":30,"k31":31,"k32":32,"k33":33,"k34":34,"k35":35,"k36":36,"k37":37,"k38":38,"k39":39,"last":"{{ var.value['last'] }}"}');
