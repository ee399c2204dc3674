// Relations by id, also those without a claim that counts.
//
// $ids       LIST<STRING>   relation ids, at most 1,000
// relation   MAP            no row for an id that does not exist
CYPHER 5
UNWIND $ids AS id
MATCH (relation:Relation {id: id})
RETURN relation {
  .id, .type, .sourceId, .targetId, .rank, .claimCount, .eventCount, .sourceCount,
  firstDate: toString(relation.firstDate), lastDate: toString(relation.lastDate)
} AS relation
