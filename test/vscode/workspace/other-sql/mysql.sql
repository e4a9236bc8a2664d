CREATE TABLE `orders` (
  `id` INT UNSIGNED NOT NULL AUTO_INCREMENT,
  `customer` VARCHAR(64) NOT NULL COMMENT 'who, in full',
  PRIMARY KEY (`id`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

SELECT customer, COUNT(*) FROM orders GROUP BY customer LIMIT 10;
