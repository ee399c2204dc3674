// Who was merged into entities, over any number of merges.
//
// $ids        LIST<STRING>   plain ids, at most 1,000
// id          STRING         one row an entity that somebody was merged into
// mergedIds   LIST<STRING>   plain ids, in order, at most 500
CYPHER 5
UNWIND $ids AS id
CALL (id) {
  MATCH (merged:Merged {survivorId: id})
  WITH merged.id AS mergedId ORDER BY mergedId LIMIT 500
  RETURN collect(mergedId) AS mergedIds
}
WITH id, mergedIds WHERE size(mergedIds) > 0
RETURN id, mergedIds
