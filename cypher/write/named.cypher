// Who bears names, byte for byte. A name that is marked as one which others bear too stands for nobody.
//
// $names   LIST<STRING>   at most 10,000
// $limit   INTEGER        bearers of a name
// name     STRING         one row a name
// ids      LIST<STRING>   plain ids of its bearers, in order
CYPHER 5
UNWIND $names AS value
CALL (value) {
  MATCH (name:Name {value: value})<-[:NAMED]-(entity:Entity)
  WHERE name.kind <> 'WEAK'
  WITH DISTINCT entity.id AS id ORDER BY id LIMIT $limit
  RETURN collect(id) AS ids
}
RETURN value AS name, ids
