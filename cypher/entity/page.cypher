// One page of all entities, by name.
//
// $after       STRING    the cursor's sort key, or '' for the first page
// $before      STRING    a later sort key that the page ends before, or '￿' for none
// $limit       INTEGER   rows; callers ask for one more than the page
// $withTotal   BOOLEAN   count all entities too
// entities     LIST<MAP> all properties of each entity, in order
// total        INTEGER   0 when not asked for
CYPHER 5
CALL () {
  MATCH (entity:Entity)
  WHERE entity.sort > $after AND entity.sort < $before
  WITH entity ORDER BY entity.sort ASC LIMIT $limit
  RETURN collect(properties(entity)) AS entities
}
CALL () {
  WITH * WHERE $withTotal
  RETURN COUNT { (:Entity) } AS total
  UNION ALL
  WITH * WHERE NOT $withTotal
  RETURN 0 AS total
}
RETURN entities, total
