// One page of the entities of some kinds, by name.
//
// $kinds       LIST<STRING>   kinds, each once
// $after       STRING         the cursor's sort key, or '' for the first page
// $before      STRING         a later sort key that the page ends before, or '￿' for none
// $limit       INTEGER        rows; callers ask for one more than the page
// $withTotal   BOOLEAN        count all entities of these kinds too
// entity       MAP            all properties, in order
// total        INTEGER        in a row of its own, when asked for
CYPHER 5
CALL () {
  UNWIND $kinds AS kind
  CALL (kind) {
    MATCH (entity:Entity)
    WHERE entity.kind = kind AND entity.sort > $after AND entity.sort < $before
    RETURN entity ORDER BY entity.kind ASC, entity.sort ASC LIMIT $limit
  }
  WITH entity ORDER BY entity.sort ASC LIMIT $limit
  RETURN properties(entity) AS entity, null AS total
  UNION ALL
  WITH * WHERE $withTotal
  UNWIND $kinds AS kind
  RETURN null AS entity, sum(COUNT { MATCH (entity:Entity) WHERE entity.kind = kind AND entity.sort > '' }) AS total
}
RETURN entity, total
