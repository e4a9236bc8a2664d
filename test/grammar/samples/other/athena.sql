CREATE EXTERNAL TABLE IF NOT EXISTS `default`.`clicks` (
  `id` int,
  `tags` array<string>,
  `raw` struct<a:int,b:map<string,string>>
)
PARTITIONED BY (`dt` string)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'
WITH SERDEPROPERTIES ('serialization.format' = '1', 'mapping.a' = ':A')
LOCATION
  's3://example-bucket/clicks/'
TBLPROPERTIES ('has_encrypted_data'='false', 'projection.dt.format'='yyyy-MM-dd', 'storage.location.template'='s3://b/${dt}/');
SELECT * FROM clicks WHERE arn = 'arn:aws:iam::123456789012:role/reader' AND tags[1] = 'x';
