// entity/page, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of all entities, by name.
//
// $after       STRING    the cursor's sort key, or '' for the first page
// $before      STRING    a later sort key that the page ends before, or '￿' for none
// $limit       INTEGER   rows; callers ask for one more than the page
// $withTotal   BOOLEAN   count all entities too
// entity       MAP       all properties, in order
// total        INTEGER   in a row of its own, when asked for
CYPHER 5
CALL () {
  MATCH (entity:Entity)
  WHERE entity.sort > $after AND entity.sort < $before
  WITH entity ORDER BY entity.sort DESC LIMIT $limit
  RETURN properties(entity) AS entity, null AS total
  UNION ALL
  WITH * WHERE $withTotal
  RETURN null AS entity, COUNT { (:Entity) } AS total
}
RETURN entity, total
