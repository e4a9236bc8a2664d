# rows that people really write
SET @tag = 'acs:ram::1234567890123456:role/reader';
CREATE TABLE `orders` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'tablestore.columns.mapping',
  `options` varchar(255) DEFAULT 'odps.properties.rolearn',
  KEY `idx_options` (`options`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='it''s ${mine}';
SELECT /* 'odps.sql.type' = 'x' */ `id`, "x", 'a\'b' FROM orders WHERE options = 'odps.a' OR note LIKE 'tablestore://%';
INSERT INTO orders (options) VALUES ('{{ x }}'), ('****'), ('xxxxx'), ('<x>'), ('tablestore://a.cn-hangzhou.ots.aliyuncs.com');
