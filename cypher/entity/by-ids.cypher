// Entities by plain id.
//
// $ids     LIST<STRING>   plain ids, at most 1,000
// entity   MAP            all properties of the entity; no row for an id that does not exist
CYPHER 5
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN properties(entity) AS entity
