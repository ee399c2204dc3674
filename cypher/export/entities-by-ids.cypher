// Some entities with all that hangs on them but claims.
//
// $ids   LIST<STRING>   plain ids, at most 1,000
// entity, names, identifiers, affiliations   as fragments/export-entity gives them
CYPHER 5
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
{{export-entity}}
