// Writes sources into an empty graph.
//
// $sources   LIST<MAP>   all properties of each, at most 1,000
// sources    INTEGER
CYPHER 5
UNWIND $sources AS row
CREATE (source:Source)
SET source = row
RETURN count(*) AS sources
