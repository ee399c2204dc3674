// Creates the sources that are missing; those that are there stay as they are.
//
// $sources   LIST<MAP>   {id, properties}, ordered by id, at most 20,000
// sources    INTEGER     sources that are new
CYPHER 5
UNWIND $sources AS row
OPTIONAL MATCH (known:Source {id: row.id})
WITH row, known IS NULL AS isNew
MERGE (source:Source {id: row.id})
ON CREATE SET source += row.properties
RETURN count(CASE WHEN isNew THEN row END) AS sources
