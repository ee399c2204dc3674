// Rows `relation`, `clause`: relations from where each clause of $clauses begins, of each range the $candidates that are the
// strongest now.
UNWIND $clauses AS clause
CALL (clause) {
  WITH clause WHERE clause.begin = 'SOURCE'
  UNWIND clause.starts AS start
  UNWIND clause.walked AS type
  CALL (start, type) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = start AND relation.type = type AND relation.rank > ''
    RETURN relation ORDER BY relation.sourceId DESC, relation.type DESC, relation.rank DESC LIMIT $candidates
  }
  RETURN relation
  UNION ALL
  WITH clause WHERE clause.begin = 'TARGET'
  UNWIND clause.starts AS start
  UNWIND clause.walked AS type
  CALL (start, type) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, type, rank)
    WHERE relation.targetId = start AND relation.type = type AND relation.rank > ''
    RETURN relation ORDER BY relation.targetId DESC, relation.type DESC, relation.rank DESC LIMIT $candidates
  }
  RETURN relation
  UNION ALL
  WITH clause WHERE clause.begin = 'TYPE' OR clause.begin = 'ALL'
  UNWIND clause.walked AS type
  CALL (type) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(type, rank)
    WHERE relation.type = type AND relation.rank > ''
    RETURN relation ORDER BY relation.type DESC, relation.rank DESC LIMIT $candidates
  }
  RETURN relation
}
