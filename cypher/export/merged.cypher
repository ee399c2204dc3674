// A page of entities that were merged into others, with all that hangs on them but claims, by id.
//
// $after   STRING    id that the page comes after, '' for the first one
// $limit   INTEGER   entities
// entity, names, identifiers, affiliations   as fragments/export-entity gives them
CYPHER 5
MATCH (entity:Merged)
WHERE entity.id > $after
WITH entity ORDER BY entity.id LIMIT $limit
{{export-entity}}
