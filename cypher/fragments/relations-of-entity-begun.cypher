// Rows `relation`, `clause`: of the relations of `entityId` at either end, for each clause of $whenSource and $whenTarget
// the $candidates that are the strongest now, of which those are given that are of its types.
CALL (entityId) {
  CALL (entityId) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = entityId AND relation.rank > ''
    RETURN relation ORDER BY relation.sourceId DESC, relation.rank DESC LIMIT $candidates
  }
  UNWIND $whenSource AS clause
  WITH relation, clause WHERE clause.types IS NULL OR coalesce(clause.types[relation.type], false)
  RETURN relation, clause
  UNION ALL
  CALL (entityId) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = entityId AND relation.rank > ''
    RETURN relation ORDER BY relation.targetId DESC, relation.rank DESC LIMIT $candidates
  }
  UNWIND $whenTarget AS clause
  WITH relation, clause WHERE clause.types IS NULL OR coalesce(clause.types[relation.type], false)
  RETURN relation, clause
}
