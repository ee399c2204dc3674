// The claims of a run's next batch that still hold, with the relations that they count in.
//
// $runId     STRING
// $after     STRING         id of the batch before, `<run>/` for the first one: ids of batches begin so
// batchId    STRING         no row if there is no further batch
// seq        INTEGER        number of its write
// claimIds   LIST<STRING>   claims of the batch that are ACTIVE
// relationIds LIST<STRING>
CYPHER 5
MATCH (batch:ImportBatch)
WHERE batch.id > $after AND batch.id < $runId + '0'
WITH batch ORDER BY batch.id LIMIT 1
CALL (batch) {
  MATCH (claim:Claim)
  USING INDEX claim:Claim(seq)
  WHERE claim.seq = batch.seq AND claim.status IN ['ACTIVE', 'PRIVATE_ACTIVE']
  OPTIONAL MATCH (claim)-[:OF]->(relation:Relation)
  RETURN collect(DISTINCT claim.id) AS claimIds, collect(DISTINCT relation.id) AS relationIds
}
RETURN batch.id AS batchId, batch.seq AS seq, claimIds, relationIds
