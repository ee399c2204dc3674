// One import, to see whether it may be undone.
//
// $runId        STRING
// status        STRING    RUNNING, DONE, FAILED or UNDONE; no row if there is no such import
// idleSeconds   INTEGER   since its last sign of life
// claims        INTEGER   claims that it wrote
CYPHER 5
MATCH (run:ImportRun {id: $runId})
CALL (run) {
  OPTIONAL MATCH (run)-[:WROTE]->(batch:ImportBatch)
  RETURN max(batch.recordedAt) AS lastWriteAt, sum(batch.new) AS claims
}
RETURN
  run.status AS status,
  duration.inSeconds(coalesce(lastWriteAt, run.startedAt), datetime.realtime()).seconds AS idleSeconds,
  claims
