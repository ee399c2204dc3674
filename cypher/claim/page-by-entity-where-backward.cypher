// claim/page-by-entity-where, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the claims of each of several entities that satisfy one of some clauses, newest first, wherever
// it is subject or object: where they stand in the list.
//
// $ids         LIST<STRING>   plain ids of entities, at most 1,000
// $clauses     LIST<MAP>      those of fragments/claim-matches, with
//                below, above   STRING   sort keys that the claims are between
// $below       STRING         the cursor's sort key, or '~' for the first page
// $above       STRING         an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER        claims an entity; callers ask for one more than the page
// $taken       INTEGER        claims of each range that are taken: those of a page, or all if they are counted
// parentId     STRING         one row an id
// keys         LIST<MAP>      id, sort, in order
// total        INTEGER        all that were taken
CYPHER 5
UNWIND $ids AS parentId
CALL (parentId) {
  UNWIND $clauses AS clause
  CALL (parentId, clause) {
    MATCH (claim:Claim)-[role:SUBJECT]->()
    USING INDEX role:SUBJECT(entityId, sort)
    WHERE role.entityId = parentId AND role.sort < clause.below AND role.sort > clause.above
      AND {{claim-matches}}
    RETURN claim ORDER BY role.entityId ASC, role.sort ASC LIMIT $taken
    UNION
    MATCH (claim:Claim)-[role:OBJECT]->()
    USING INDEX role:OBJECT(entityId, sort)
    WHERE role.entityId = parentId AND role.sort < clause.below AND role.sort > clause.above
      AND {{claim-matches}}
    RETURN claim ORDER BY role.entityId ASC, role.sort ASC LIMIT $taken
  }
  RETURN collect(DISTINCT claim) AS kept
}
CALL (kept) {
  UNWIND kept AS claim
  WITH claim.id AS id, claim.sort AS sort
  WHERE sort < $below AND sort > $above
  WITH id, sort ORDER BY sort ASC LIMIT $limit
  RETURN collect({id: id, sort: sort}) AS keys
}
RETURN parentId, keys, size(kept) AS total
