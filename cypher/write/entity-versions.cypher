// Gives entities that were there before their next version. One that was never changed has none, which counts as 1.
//
// $ids       LIST<STRING>   plain ids, at most 1,000
// entities   INTEGER        entities
CYPHER 5
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
SET entity.version = coalesce(entity.version, 1) + 1
RETURN count(*) AS entities
