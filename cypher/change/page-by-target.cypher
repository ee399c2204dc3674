// One page of what was changed of each of several things, newest first.
//
// $targets     LIST<STRING>   type and plain id, e.g. `Entity:china`, at most 1,000
// $below       STRING         the cursor's sort key, or '~' for the first page
// $above       STRING         an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER        changes a thing; callers ask for one more than the page
// $withTotal   BOOLEAN        count all of them too
// target       STRING         of $targets, whose change or total the row has
// change       MAP            as fragments/change-columns gives it
// total        INTEGER        in a row of its own, when asked for
CYPHER 5
UNWIND $targets AS target
CALL (target) {
  MATCH (change:Change)
  USING INDEX change:Change(target, sort)
  WHERE change.target = target AND change.sort < $below AND change.sort > $above
    AND {{change-is-seen}}
  WITH change ORDER BY change.target DESC, change.sort DESC LIMIT $limit
  RETURN {{change-columns}} AS change, null AS total
  UNION ALL
  WITH target WHERE $withTotal
  RETURN null AS change, COUNT {
    MATCH (change:Change) WHERE change.target = target AND change.sort > '' AND {{change-is-seen}}
  } AS total
}
RETURN target, change, total
