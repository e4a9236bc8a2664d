create external table spectrum.sales (salesid integer, saletime timestamp)
row format delimited fields terminated by '\t'
stored as textfile
location 's3://example-bucket/sales/'
table properties ('numRows'='172000', 'compression_type'='gzip');
COPY sales FROM 's3://example-bucket/sales/' IAM_ROLE 'arn:aws:iam::123456789012:role/loader' DELIMITER '|' REGION 'eu-central-1';
UNLOAD ('select * from sales where a = ''x''') TO 's3://example-bucket/out_' IAM_ROLE default PARALLEL OFF;
