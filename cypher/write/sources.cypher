// Creates or updates sources, and binds them to the entity that they are.
//
// $sources   LIST<MAP>   {id, entity, properties}, ordered by id, at most 10,000; `entity` may be null
// sources    INTEGER     sources written
CYPHER 5
UNWIND $sources AS row
MERGE (source:Source {id: row.id})
SET source += row.properties
WITH source, row
CALL (source, row) {
  MATCH (entity:Entity {id: row.entity})
  MERGE (source)-[:IS]->(entity)
}
RETURN count(*) AS sources
