// Sets what sources are listed by.
//
// $sources   LIST<MAP>   {id, sort}, at most 10,000
// sources    INTEGER     sources set
CYPHER 5
UNWIND $sources AS row
MATCH (source:Source {id: row.id})
SET source.sort = row.sort
RETURN count(*) AS sources
