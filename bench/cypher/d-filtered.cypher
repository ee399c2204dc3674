// The 10 strongest relations of some types from an entity, with the 5 newest claims of each between two days.
//
// $id          STRING         plain id
// $types       LIST<STRING>   directed types, each once
// $from, $to   STRING         ISO 8601, both included
// data         LIST<MAP>      type, claimCount, name, claims: summary, date
CYPHER 5
CALL () {
  UNWIND $types AS type
  CALL (type) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = $id AND relation.type = type AND relation.rank > '0000000001'
    RETURN relation ORDER BY relation.sourceId DESC, relation.type DESC, relation.rank DESC LIMIT 10
  }
  RETURN relation ORDER BY relation.rank DESC LIMIT 10
}
MATCH (other:Entity {id: relation.targetId})
CALL (relation) {
  MATCH (claim:Claim)-[of:OF]->()
  USING INDEX of:OF(relationId, sort)
  WHERE of.relationId = relation.id AND of.sort >= $from AND of.sort < $to + '~' AND claim.status = 'ACTIVE'
  WITH claim, of ORDER BY of.relationId DESC, of.sort DESC LIMIT 5
  RETURN collect({summary: claim.summary, date: toString(claim.date)}) AS claims
}
WITH relation, other, claims ORDER BY relation.rank DESC
RETURN collect({
  type: relation.type, claimCount: relation.claimCount, name: other.name, claims: claims
}) AS data
