// One page of the claims that say of each of several claims that it is not so, newest first: where they stand in the list.
//
// $ids              LIST<STRING>   claim ids, at most 1,000
// $asOf, $knownAt   STRING         ISO 8601, a day and a point in time at which they held; null for now
// $below            STRING         the cursor's sort key, or '~' for the first page
// $above            STRING         an earlier sort key that the page ends before, or '' for none
// $limit            INTEGER        claims each; callers ask for one more than the page
// parentId          STRING         one row an id
// keys              LIST<MAP>      id, sort, in order
// total             INTEGER        all that there are
CYPHER 5
UNWIND $ids AS parentId
CALL (parentId) {
  MATCH (:Claim {id: parentId})<-[:DENIES]-(claim:Claim)
  WHERE claim.modality = 'DENIED' AND {{claim-held-at}}
  RETURN collect({id: claim.id, sort: claim.sort}) AS kept
}
CALL (kept) {
  UNWIND kept AS key
  WITH key WHERE key.sort < $below AND key.sort > $above
  WITH key ORDER BY key.sort DESC LIMIT $limit
  RETURN collect(key) AS keys
}
RETURN parentId, keys, size(kept) AS total
