// Imports, the newest first. Of one that did not end, what its batches wrote.
//
// $limit       INTEGER
// id, format, version, status, startedAt   STRING
// finishedAt, undoneAt, lastWriteAt        STRING    ISO 8601 or null
// files, hashes                            LIST<STRING>
// read, rejected, entities                 INTEGER   null of a run that did not end
// new, unchanged, evidence                 INTEGER
CYPHER 5
MATCH (run:ImportRun)
WHERE run.id > ''
WITH run ORDER BY run.id DESC LIMIT $limit
CALL (run) {
  OPTIONAL MATCH (run)-[:WROTE]->(batch:ImportBatch)
  RETURN sum(batch.new) AS written, sum(batch.unchanged) AS known, max(batch.recordedAt) AS lastWriteAt
}
RETURN
  run.id AS id, run.format AS format, run.version AS version, run.status AS status,
  toString(run.startedAt) AS startedAt, toString(run.finishedAt) AS finishedAt,
  toString(run.undoneAt) AS undoneAt, toString(lastWriteAt) AS lastWriteAt,
  run.files AS files, run.hashes AS hashes,
  run.read AS read, run.rejected AS rejected, run.entities AS entities,
  coalesce(run.new, written) AS new, coalesce(run.unchanged, known) AS unchanged,
  coalesce(run.evidence, 0) AS evidence
ORDER BY id DESC
