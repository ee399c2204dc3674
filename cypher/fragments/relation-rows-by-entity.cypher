// Rows of a statement that has for each `entityId` of $ids a page of `relations`, as lists, of `total` in all:
// those, the total if $withTotal, and entities that $withEnds and $withHeads ask for; the end of it.
WITH collect({entityId: entityId, relations: relations, total: total}) AS lists
CALL (lists) {
  UNWIND lists AS list
  UNWIND list.relations AS relation
  RETURN list.entityId AS entityId, relation, null AS total, null AS end
  UNION ALL
  WITH lists WHERE $withTotal
  UNWIND lists AS list
  RETURN list.entityId AS entityId, null AS relation, list.total AS total, null AS end
  UNION ALL
  WITH lists WHERE $withEnds
  UNWIND lists AS list
  UNWIND list.relations AS relation
  // Its source and its target.
  UNWIND relation[2..4] AS id
  WITH DISTINCT id WHERE NOT id IN $ids
  MATCH (end:Entity {id: id})
  RETURN null AS entityId, null AS relation, null AS total, properties(end) AS end
  UNION ALL
  WITH lists WHERE $withHeads
  UNWIND $ids AS id
  MATCH (end:Entity {id: id})
  RETURN null AS entityId, null AS relation, null AS total, properties(end) AS end
}
RETURN entityId, relation, total, end
