// Records how an import ended.
//
// $runId    STRING
// $status   STRING      DONE, FAILED or UNDONE
// $counts   MAP         {read, new, unchanged, rejected, entities, evidence}; null of a run that failed (its
//                       batches say what it wrote) or was undone
// id        STRING
CYPHER 5
MATCH (run:ImportRun {id: $runId})
SET run.status = $status, run[CASE $status WHEN 'UNDONE' THEN 'undoneAt' ELSE 'finishedAt' END] = datetime.realtime()
FOREACH (counts IN CASE WHEN $counts IS NULL THEN [] ELSE [$counts] END |
  SET run.read = toInteger(counts.read), run.new = toInteger(counts.new),
    run.unchanged = toInteger(counts.unchanged), run.rejected = toInteger(counts.rejected),
    run.entities = toInteger(counts.entities), run.evidence = toInteger(counts.evidence)
)
RETURN run.id AS id
