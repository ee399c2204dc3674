// One page of the entities of some kinds, by name.
//
// $kinds       LIST<STRING>   kinds, each once
// $after       STRING         the cursor's sort key, or '' for the first page
// $before      STRING         a later sort key that the page ends before, or '￿' for none
// $limit       INTEGER        rows; callers ask for one more than the page
// $withTotal   BOOLEAN        count all entities of these kinds too
// entities     LIST<MAP>      all properties of each entity, in order
// total        INTEGER        0 when not asked for
CYPHER 5
CALL () {
  UNWIND $kinds AS kind
  CALL (kind) {
    MATCH (entity:Entity)
    WHERE entity.kind = kind AND entity.sort > $after AND entity.sort < $before
    RETURN entity ORDER BY entity.kind ASC, entity.sort ASC LIMIT $limit
  }
  WITH entity ORDER BY entity.sort ASC LIMIT $limit
  RETURN collect(properties(entity)) AS entities
}
CALL () {
  WITH * WHERE $withTotal
  UNWIND $kinds AS kind
  RETURN sum(COUNT { MATCH (entity:Entity) WHERE entity.kind = kind AND entity.sort > '' }) AS total
}
RETURN entities, total
