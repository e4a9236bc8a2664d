-- Writes the external table. Tablestore updates rows by their primary key; nothing is truncated, whatever the verb.
INSERT INTO TABLE fleet_position_external
SELECT  vehicle_id,
        recorded_at,
        longitude,
        latitude,
        mileage,
        fuel
FROM    fleet_position_staging
WHERE   ds = '${bizdate}'
DISTRIBUTE BY RAND();
