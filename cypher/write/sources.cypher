// Creates or updates sources, and binds each to the entity that it is, and to no other. Without one, it keeps what it has.
//
// $sources   LIST<MAP>   {id, entity, visibility, properties}, ordered by id, at most 10,000; `entity` may be
//                        null; `visibility` is that of one that is new
// id           STRING    one row a source, in order
// entity       STRING    the entity that it is to be, if that does not exist
// visibility   STRING    who is shown it; null for everybody
// isNew        BOOLEAN   whether there was none of its id
CYPHER 5
UNWIND $sources AS row
MERGE (source:Source {id: row.id})
WITH source, row, source.sort IS NULL AS isNew
SET source.visibility = CASE WHEN isNew AND row.visibility = 'PRIVATE' THEN 'PRIVATE' ELSE source.visibility END
SET source += row.properties
WITH source, row, isNew
OPTIONAL MATCH (entity:Entity {id: row.entity})
CALL (source, entity) {
  WITH * WHERE entity IS NOT NULL
  OPTIONAL MATCH (source)-[known:IS]->(other:Entity)
  WHERE other <> entity
  DELETE known
  MERGE (source)-[:IS]->(entity)
}
RETURN row.id AS id, CASE WHEN entity IS NULL THEN row.entity END AS entity, source.visibility AS visibility, isNew
