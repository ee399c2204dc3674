// Writes operations into an empty graph.
//
// $operations   LIST<MAP>   {times, properties}, at most 1,000; times ISO 8601: at
// operations    INTEGER
CYPHER 5
UNWIND $operations AS row
CREATE (operation:Operation)
SET operation = row.properties, operation.at = datetime(row.times.at)
RETURN count(*) AS operations
