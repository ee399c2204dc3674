// Records that an import began.
//
// $run   MAP      {id, format, version, files, hashes}: paths as they were given, and SHA-256 of each file
// id     STRING   the id again
CYPHER 5
CREATE (run:ImportRun)
SET run = $run, run.status = 'RUNNING', run.startedAt = datetime.realtime()
RETURN run.id AS id
