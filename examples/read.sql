-- Reads the external table: kilometres of each vehicle on one day.
SELECT   vehicle_id,
         MAX(mileage) - MIN(mileage) AS driven
FROM     fleet_position_external
WHERE    recorded_at BETWEEN ${day_start} AND ${day_end}
GROUP BY vehicle_id;
