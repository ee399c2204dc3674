// Who an entity's 25 strongest relations lead to, and how many relations there are between all of these, at most 3,000.
//
// $id    STRING   plain id
// data   MAP      names, relations: how many, strongest: claims of the strongest
CYPHER 5
CALL () {
  CALL () {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = $id AND relation.rank > '0000000001'
    RETURN relation.rank AS rank, relation.targetId AS otherId
      ORDER BY relation.sourceId DESC, relation.rank DESC LIMIT 25
    UNION
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = $id AND relation.rank > '0000000001'
    RETURN relation.rank AS rank, relation.sourceId AS otherId
      ORDER BY relation.targetId DESC, relation.rank DESC LIMIT 25
  }
  WITH rank, otherId ORDER BY rank DESC LIMIT 25
  RETURN [$id] + collect(DISTINCT otherId) AS met
}
CALL (met) {
  UNWIND met AS id
  MATCH (entity:Entity {id: id})
  RETURN collect(DISTINCT entity.name) AS names
}
CALL (met) {
  UNWIND met AS id
  MATCH (relation:Relation)
  USING INDEX relation:Relation(sourceId, rank)
  WHERE relation.sourceId = id AND relation.rank > '0000000001' AND relation.targetId IN met
  WITH DISTINCT relation
  WITH relation.claimCount AS claims ORDER BY claims DESC LIMIT 3000
  RETURN count(claims) AS relations, max(claims) AS strongest
}
RETURN {names: names, relations: relations, strongest: strongest} AS data
