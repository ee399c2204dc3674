// change/page, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of all changes, in the order in which they were written.
//
// $after       STRING    the cursor's sort key, or the end of the last write that is known already
// $before      STRING    a later sort key that the page ends before, or '􏿿' for none
// $from        STRING    where the whole list begins, of which the page is a part
// $limit       INTEGER   rows; callers ask for one more than the page
// $withTotal   BOOLEAN   count the whole list too
// change       MAP       as fragments/change-columns gives it
// total        INTEGER   in a row of its own, when asked for
CYPHER 5
CALL () {
  MATCH (change:Change)
  WHERE change.sort > $after AND change.sort < $before AND {{change-is-seen}}
  WITH change ORDER BY change.sort DESC LIMIT $limit
  RETURN {{change-columns}} AS change, null AS total
  UNION ALL
  WITH * WHERE $withTotal
  RETURN null AS change, COUNT { MATCH (change:Change) WHERE change.sort > $from AND {{change-is-seen}} } AS total
}
RETURN change, total
