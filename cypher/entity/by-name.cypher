// Entities that bear a name: byte for byte or, only if there is none, without regard to case and marks.
//
// $value    STRING    the name
// $folded   STRING    the same, folded
// $limit    INTEGER   at most this many
// entity    MAP       all properties of the entity
CYPHER 5
CALL () {
  MATCH (:Name {value: $value})<-[:NAMED]-(entity:Entity)
  RETURN DISTINCT entity ORDER BY entity.id LIMIT $limit
}
WITH collect(entity) AS exact
CALL (exact) {
  UNWIND exact AS entity
  RETURN entity
  UNION
  WITH exact WHERE size(exact) = 0
  MATCH (:Name {folded: $folded})<-[:NAMED]-(entity:Entity)
  RETURN DISTINCT entity ORDER BY entity.id LIMIT $limit
}
RETURN properties(entity) AS entity
