// Gives a kind to entities of which no source had given a reason for one before.
//
// $entities   LIST<MAP>   {id, kind}, ordered by id, at most 20,000
// entities    INTEGER     entities that were Actor and are no more
CYPHER 5
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
WHERE entity.kind = 'Actor'
SET entity.kind = row.kind, entity:$(row.kind)
REMOVE entity:Actor
WITH entity
CALL (entity) {
  MATCH (entity)-[:NAMED]->(name:Name)
  SET name.entityKind = toLower(entity.kind)
}
RETURN count(*) AS entities
