// One page of the claims of each of several relations that satisfy one of some clauses, newest first: where
// they stand in the list.
//
// $ids         LIST<STRING>   relation ids, at most 1,000
// $clauses     LIST<MAP>      those of fragments/claim-matches, with
//                below, above   STRING   sort keys that the claims are between
// $below       STRING         the cursor's sort key, or '~' for the first page
// $above       STRING         an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER        claims a relation; callers ask for one more than the page
// $taken       INTEGER        claims of each range that are taken: those of a page, or all if they are counted
// parentId     STRING         one row an id
// keys         LIST<MAP>      id, sort, in order
// total        INTEGER        all that were taken
CYPHER 5
UNWIND $ids AS parentId
CALL (parentId) {
  UNWIND $clauses AS clause
  CALL (parentId, clause) {
    MATCH (claim:Claim)-[of:OF]->()
    USING INDEX of:OF(relationId, sort)
    WHERE of.relationId = parentId AND of.sort < clause.below AND of.sort > clause.above
      AND {{claim-matches}}
    RETURN claim ORDER BY of.relationId DESC, of.sort DESC LIMIT $taken
  }
  RETURN collect(DISTINCT claim) AS kept
}
CALL (kept) {
  UNWIND kept AS claim
  WITH claim.id AS id, claim.sort AS sort
  WHERE sort < $below AND sort > $above
  WITH id, sort ORDER BY sort DESC LIMIT $limit
  RETURN collect({id: id, sort: sort}) AS keys
}
RETURN parentId, keys, size(kept) AS total
