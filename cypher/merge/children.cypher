// Who was merged into an entity directly.
//
// $survivorId   STRING         plain id of the entity that all of them are now
// $intoId       STRING         plain id of the entity, which may have been merged since
// ids           LIST<STRING>   plain ids, in order
CYPHER 5
RETURN COLLECT {
  MATCH (merged:Merged {survivorId: $survivorId})
  WHERE merged.intoId = $intoId
  RETURN merged.id ORDER BY merged.id LIMIT 1000
} AS ids
