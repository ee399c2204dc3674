// Relations by id, also those without a claim that counts.
//
// $ids       LIST<STRING>   relation ids, at most 1,000
// relation   MAP            no row for an id that does not exist, or of which all claims are private
CYPHER 5
UNWIND $ids AS id
MATCH (relation:Relation {id: id})
WHERE {{relation-is-seen}}
RETURN [
  relation.id, relation.type, relation.sourceId, relation.targetId, relation.rank, relation.claimCount,
  relation.eventCount, relation.sourceCount, toString(relation.firstDate), toString(relation.lastDate)
] AS relation
