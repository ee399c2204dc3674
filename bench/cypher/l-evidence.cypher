// The 10 strongest relations of an entity, with the 5 newest claims of each and where those are written.
//
// $id    STRING      plain id
// data   LIST<MAP>   type, claimCount, name, claims: id, date, summary, evidence: id of article or dataset, place
CYPHER 5
CALL () {
  MATCH (relation:Relation)
  USING INDEX relation:Relation(sourceId, rank)
  WHERE relation.sourceId = $id AND relation.rank > '0000000001'
  RETURN relation, relation.targetId AS otherId ORDER BY relation.sourceId DESC, relation.rank DESC LIMIT 10
  UNION
  MATCH (relation:Relation)
  USING INDEX relation:Relation(targetId, rank)
  WHERE relation.targetId = $id AND relation.rank > '0000000001'
  RETURN relation, relation.sourceId AS otherId ORDER BY relation.targetId DESC, relation.rank DESC LIMIT 10
}
WITH relation, otherId ORDER BY relation.rank DESC LIMIT 10
MATCH (other:Entity {id: otherId})
CALL (relation) {
  MATCH (claim:Claim)-[of:OF]->()
  USING INDEX of:OF(relationId, sort)
  WHERE of.relationId = relation.id AND of.sort > '' AND claim.status = 'ACTIVE'
  WITH claim, of.sort AS sort ORDER BY of.relationId DESC, of.sort DESC LIMIT 5
  WITH claim, sort,
    COLLECT {
      MATCH (claim)-[at:REPORTED_IN]->(article:Article)
      RETURN {id: article.id, place: at.paragraph}
    } + COLLECT {
      MATCH (claim)-[at:CODED_IN]->(dataset:Dataset)
      RETURN {id: dataset.id, place: at.row}
    } AS evidence
  ORDER BY sort DESC
  RETURN collect({id: claim.id, date: toString(claim.date), summary: claim.summary, evidence: evidence}) AS claims
}
WITH relation, other, claims ORDER BY relation.rank DESC
RETURN collect({
  type: relation.type, claimCount: relation.claimCount, name: other.name, claims: claims
}) AS data
