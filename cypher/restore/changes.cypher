// Writes into an empty graph what operations changed.
//
// $changes   LIST<MAP>   {times, properties}, at most 1,000; times ISO 8601: at
// changes    INTEGER
CYPHER 5
UNWIND $changes AS row
CREATE (change:Change)
SET change = row.properties, change.at = datetime(row.times.at)
RETURN count(*) AS changes
