// Rows `relation`, `rank`: those from or to one of $ids whose rank is above $above, $limit of them at most. One between two
// of $ids comes twice.
UNWIND $ids AS id
CALL (id) {
  MATCH (relation:Relation)
  USING INDEX relation:Relation(sourceId, rank)
  WHERE relation.sourceId = id AND relation.rank > $above
  RETURN relation, relation.rank AS rank
  UNION ALL
  MATCH (relation:Relation)
  USING INDEX relation:Relation(targetId, rank)
  WHERE relation.targetId = id AND relation.rank > $above
  RETURN relation, relation.rank AS rank
}
WITH relation, rank LIMIT $limit
