// Creates the sources that are missing; those that are there stay as they are.
//
// $sources   LIST<MAP>   {id, properties}, ordered by id, at most 20,000
// id         STRING      one row a source that is new
CYPHER 5
UNWIND $sources AS row
OPTIONAL MATCH (known:Source {id: row.id})
WITH row, known IS NULL AS isNew
MERGE (source:Source {id: row.id})
ON CREATE SET source += row.properties
WITH row WHERE isNew
RETURN row.id AS id
