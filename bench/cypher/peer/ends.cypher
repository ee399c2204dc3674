// Joins each relation with its ends: for @neo4j/graphql, as above. END leads to both, FROM and TO to one each.
CYPHER 5
MATCH (relation:Relation)
CALL (relation) {
  MATCH (source:Entity {id: relation.sourceId})
  MATCH (target:Entity {id: relation.targetId})
  CREATE (relation)-[:FROM]->(source)
  CREATE (relation)-[:TO]->(target)
  CREATE (relation)-[:END]->(source)
  FOREACH (other IN CASE WHEN target = source THEN [] ELSE [target] END | CREATE (relation)-[:END]->(other))
} IN TRANSACTIONS OF 10000 ROWS
