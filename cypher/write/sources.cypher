// Creates or updates sources, and binds each to the entity that it is, and to no other. Without one, it keeps what it has.
//
// $sources   LIST<MAP>   {id, entity, properties}, ordered by id, at most 10,000; `entity` may be null
// id, entity   STRING    one row a source whose entity does not exist
CYPHER 5
UNWIND $sources AS row
MERGE (source:Source {id: row.id})
SET source += row.properties
WITH source, row
OPTIONAL MATCH (entity:Entity {id: row.entity})
CALL (source, entity) {
  WITH * WHERE entity IS NOT NULL
  OPTIONAL MATCH (source)-[known:IS]->(other:Entity)
  WHERE other <> entity
  DELETE known
  MERGE (source)-[:IS]->(entity)
}
WITH row, entity
WHERE row.entity IS NOT NULL AND entity IS NULL
RETURN row.id AS id, row.entity AS entity
