CREATE FOREIGN TABLE remote_orders ("order id" bigint, note text)
  SERVER other OPTIONS (schema_name 'public', table_name 'orders');
CREATE OR REPLACE FUNCTION f(x int) RETURNS text AS $body$
BEGIN
  RETURN E'it\'s ' || x::text || '${x}';
END;
$body$ LANGUAGE plpgsql;
SELECT "odps.a" AS k, data->>'odps.properties.rolearn' AS v, ARRAY[1,2]
FROM conf WHERE data @> '{"tablestore.table.name": "x"}' AND name IN ('odps.a',
  'odps.b') AND note = E'line
 :not, a, mapping';
