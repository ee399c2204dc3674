// Creates the sources that are missing; those that are there stay as they are.
//
// $sources   LIST<MAP>   {id, properties}, ordered by id, at most 20,000
// sources    INTEGER     sources looked at
CYPHER 5
UNWIND $sources AS row
MERGE (source:Source {id: row.id})
ON CREATE SET source += row.properties
RETURN count(*) AS sources
