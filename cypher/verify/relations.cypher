// Relations from some entities, as they are stored and as their claims say.
//
// $sourceIds   LIST<STRING>   plain ids, at most 1,000
// stored       MAP            the relation as it is stored
// linked       INTEGER        claims that are linked to it, whether they count or not
// linkedPrivate   INTEGER     of those, private ones
// recordedAt   STRING         when the last of them was, ISO 8601
// claims       LIST<MAP>      id, day, whether it ends, origins of each claim that counts in it
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
    day: toString(coalesce(claim.validFrom, claim.date)),
    ends: claim.validTo IS NOT NULL,
    via: COLLECT { MATCH (claim)-[:VIA]->(source:Source) RETURN source.id },
    publishers: COLLECT { MATCH (claim)-[:REPORTED_IN]->(:Article)-[:PUBLISHED_BY]->(source:Source) RETURN source.id },
    datasets: COLLECT {
      MATCH (claim)-[:CODED_IN]->(dataset:Dataset)
      OPTIONAL MATCH (dataset)-[:PUBLISHED_BY]->(source:Source)
      RETURN coalesce('source ' + source.id, 'dataset ' + dataset.id)
    }
  }) AS claims
}
CALL (relation) {
  MATCH (relation)<-[:OF]-(claim:Claim)
  RETURN count(*) AS linked, toString(max(claim.recordedAt)) AS recordedAt,
    count(CASE WHEN {{claim-is-private}} THEN 1 END) AS linkedPrivate
}
RETURN relation {
  .id, .type, .sourceId, .targetId, .rank, .latest, .claimCount, .eventCount, .looseCount, .sourceCount, .origins,
  .visibility,
  firstDate: toString(relation.firstDate), lastDate: toString(relation.lastDate),
  recordedAt: toString(relation.recordedAt)
} AS stored, claims, linked, linkedPrivate, recordedAt
