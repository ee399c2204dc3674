// Writes into an empty graph what was erased.
//
// $erased   LIST<MAP>   {times, properties}, at most 1,000; times ISO 8601: at
// erased    INTEGER
CYPHER 5
UNWIND $erased AS row
CREATE (erased:Erased)
SET erased = row.properties, erased.at = datetime(row.times.at)
RETURN count(*) AS erased
