// Makes an entity a merged one: no list, search or count finds it from now, and its relations are gone with the claims.
//
// $id        STRING    plain id of the entity
// $keepId    STRING    plain id of the one that it was merged into
// relations  INTEGER   relationships drawn from it or to it, which are deleted
CYPHER 5
MATCH (merged:Entity {id: $id})
REMOVE merged:Entity:$(merged.kind)
SET merged:Merged, merged.intoId = $keepId, merged.survivorId = $keepId
WITH merged
CALL (merged) {
  MATCH (earlier:Merged {survivorId: $id})
  SET earlier.survivorId = $keepId
}
CALL (merged) {
  MATCH (merged)-[drawn]-(:Entity|Merged)
  WHERE drawn.id IS NOT NULL
  DELETE drawn
  RETURN count(*) AS relations
}
RETURN relations
