// claim/page-of-import, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the claims of each of several writes of imports, newest first, undated last: where they stand in the list. Of a
// write they are those that it recorded, and of one that took it back those that it withdrew.
//
// $sorts       LIST<STRING>   sort keys of changes of imports, at most 1,000
// $below       STRING         the cursor's sort key, or '~' for the first page
// $above       STRING         an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER        claims each; callers ask for one more than the page
// parentId     STRING         one row a change
// keys         LIST<MAP>      id, sort, in order
// total        INTEGER        all that there are
CYPHER 5
UNWIND $sorts AS parentId
MATCH (change:Change {sort: parentId})
WHERE change.importSeq IS NOT NULL
CALL (change) {
  MATCH (claim:Claim)
  USING INDEX claim:Claim(seq)
  WHERE claim.seq = change.importSeq AND claim.status IN $seen
    AND (change.seq = change.importSeq OR claim.retractedSeq = change.seq)
  RETURN collect({id: claim.id, sort: claim.sort}) AS kept
}
CALL (kept) {
  UNWIND kept AS key
  WITH key WHERE key.sort < $below AND key.sort > $above
  WITH key ORDER BY key.sort ASC LIMIT $limit
  RETURN collect(key) AS keys
}
RETURN parentId, keys, size(kept) AS total
