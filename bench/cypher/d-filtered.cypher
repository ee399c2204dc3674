// The 10 strongest relations of some types from an entity to those who stand in a symmetric type with another.
//
// $id       STRING         plain id
// $types    LIST<STRING>   directed types, each once
// $shared   STRING         the symmetric type
// $other    STRING         plain id of the other
// data      LIST<MAP>      type, claimCount, name
CYPHER 5
CALL () {
  MATCH (relation:Relation)
  USING INDEX relation:Relation(sourceId, type, rank)
  WHERE relation.sourceId = $other AND relation.type = $shared AND relation.rank > '0000000001'
  RETURN relation.targetId AS friend
  UNION ALL
  MATCH (relation:Relation)
  USING INDEX relation:Relation(targetId, type, rank)
  WHERE relation.targetId = $other AND relation.type = $shared AND relation.rank > '0000000001'
  RETURN relation.sourceId AS friend
}
WITH collect(friend) AS friends
CALL (friends) {
  UNWIND $types AS type
  CALL (friends, type) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = $id AND relation.type = type AND relation.rank > '0000000001'
      AND relation.targetId IN friends
    RETURN relation ORDER BY relation.sourceId DESC, relation.type DESC, relation.rank DESC LIMIT 10
  }
  RETURN relation ORDER BY relation.rank DESC LIMIT 10
}
MATCH (target:Entity {id: relation.targetId})
WITH relation, target ORDER BY relation.rank DESC
RETURN collect({type: relation.type, claimCount: relation.claimCount, name: target.name}) AS data
