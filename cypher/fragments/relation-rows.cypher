// Rows of a statement that has a page of `relations`, as lists, of `total` in all: those, the total if $withTotal,
// and the entities at their ends if $withEnds; the end of it.
CALL (relations, total) {
  UNWIND relations AS relation
  RETURN relation AS item, null AS length, null AS end
  UNION ALL
  WITH total WHERE $withTotal
  RETURN null AS item, total AS length, null AS end
  UNION ALL
  WITH relations WHERE $withEnds
  UNWIND relations AS relation
  // Its source and its target.
  UNWIND relation[2..4] AS id
  WITH DISTINCT id
  MATCH (end:Entity {id: id})
  RETURN null AS item, null AS length, properties(end) AS end
}
RETURN item AS relation, length AS total, end
