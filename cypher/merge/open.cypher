// Makes a merged entity one of its own again.
//
// $id           STRING         plain id of the entity
// $kind         STRING
// $mergedIds    LIST<STRING>   plain ids of those that were merged into it, over any number of merges: they are it again
// kind          STRING
CYPHER 5
MATCH (entity:Merged {id: $id})
REMOVE entity:Merged, entity.intoId, entity.survivorId
SET entity:Entity, entity:$($kind)
WITH entity
CALL (entity) {
  UNWIND $mergedIds AS mergedId
  MATCH (merged:Merged {id: mergedId})
  SET merged.survivorId = $id
}
RETURN entity.kind AS kind
