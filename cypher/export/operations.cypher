// A page of operations, by who carried them out and by their keys.
//
// $actor, $key   STRING    those of the operation that the page comes after, '' for the first one
// $seq           INTEGER   keep those of this write and of earlier ones
// $limit         INTEGER   operations
// operation      MAP       all properties, times as ISO 8601
CYPHER 5
CALL () {
  MATCH (operation:Operation)
  WHERE operation.actor = $actor AND operation.key > $key AND operation.seq <= $seq
  RETURN operation ORDER BY operation.actor, operation.key LIMIT $limit
  UNION ALL
  MATCH (operation:Operation)
  WHERE operation.actor > $actor AND operation.key > '' AND operation.seq <= $seq
  RETURN operation ORDER BY operation.actor, operation.key LIMIT $limit
}
WITH operation ORDER BY operation.actor, operation.key LIMIT $limit
RETURN operation {.*, at: toString(operation.at)} AS operation
