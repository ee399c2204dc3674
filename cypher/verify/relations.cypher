// Relations from some entities, as they are stored and as their claims say.
//
// $sourceIds   LIST<STRING>   plain ids, at most 1,000
// stored       MAP            the relation as it is stored
// claims       LIST<MAP>      id, date, day, origins of each claim that counts in it
CYPHER 5
UNWIND $sourceIds AS sourceId
MATCH (relation:Relation)
USING INDEX relation:Relation(sourceId, rank)
WHERE relation.sourceId = sourceId AND relation.rank >= ''
CALL (relation) {
  MATCH (relation)<-[:OF]-(claim:Claim)
  WHERE claim.status = 'ACTIVE' AND claim.modality <> 'DENIED'
  RETURN collect({
    id: claim.id,
    date: toString(claim.date),
    day: toString(coalesce(claim.date, claim.validFrom)),
    via: COLLECT { MATCH (claim)-[:VIA]->(source:Source) RETURN source.id },
    publishers: COLLECT { MATCH (claim)-[:REPORTED_IN]->(:Article)-[:PUBLISHED_BY]->(source:Source) RETURN source.id },
    datasets: COLLECT {
      MATCH (claim)-[:CODED_IN]->(dataset:Dataset)
      OPTIONAL MATCH (dataset)-[:PUBLISHED_BY]->(source:Source)
      RETURN coalesce('source ' + source.id, 'dataset ' + dataset.id)
    }
  }) AS claims
}
RETURN relation {
  .id, .type, .sourceId, .targetId, .rank, .claimCount, .eventCount, .sourceCount, .origins,
  firstDate: toString(relation.firstDate), lastDate: toString(relation.lastDate)
} AS stored, claims
