// Draws each relation between its ends with its counts: for @neo4j/graphql, which reads a list under a node
// only over relationships. newsgraph does not use it.
CYPHER 5
MATCH (relation:Relation)
CALL (relation) {
  MATCH (source:Entity {id: relation.sourceId})
  MATCH (target:Entity {id: relation.targetId})
  CREATE (source)-[:RELATED {
    type: relation.type, claimCount: relation.claimCount, rank: relation.rank
  }]->(target)
} IN TRANSACTIONS OF 10000 ROWS
