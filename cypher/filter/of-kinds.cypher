// Entities of some kinds.
//
// $kinds   LIST<STRING>
// $limit   INTEGER        entities at most; callers ask for one more than they take
// ids      LIST<STRING>   plain ids, each once
CYPHER 5
CALL () {
  UNWIND $kinds AS kind
  MATCH (entity:Entity)
  USING INDEX entity:Entity(kind, sort)
  WHERE entity.kind = kind AND entity.sort > ''
  RETURN entity.id AS id LIMIT $limit
}
RETURN collect(id) AS ids
