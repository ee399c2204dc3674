// Deletes things with all that they lead to and is theirs alone.
//
// $claimIds, $articleIds, $entityIds   LIST<STRING>   plain ids, at most 5,000
// nodes                                INTEGER        nodes deleted
//
// Names and identifiers come first: rows are deleted as they are found, and nothing leads to them from an entity that is gone.
CYPHER 5
CALL () {
  UNWIND $entityIds AS id
  MATCH (:Entity {id: id})-[:NAMED|IDENTIFIED_BY]->(own)
  RETURN own AS node
  UNION ALL
  UNWIND $claimIds AS id
  MATCH (claim:Claim {id: id})
  RETURN claim AS node
  UNION ALL
  UNWIND $articleIds AS id
  MATCH (article:Article {id: id})
  RETURN article AS node
  UNION ALL
  UNWIND $entityIds AS id
  MATCH (entity:Entity {id: id})
  RETURN entity AS node
}
DETACH DELETE node
RETURN count(*) AS nodes
