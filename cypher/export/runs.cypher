// A page of imports, by id.
//
// $after    STRING    id that the page comes after, '' for the first one
// $limit    INTEGER   imports
// run       MAP            all properties, times as ISO 8601
// datasets  LIST<STRING>   ids of the files that it read
CYPHER 5
MATCH (run:ImportRun)
WHERE run.id > $after
WITH run ORDER BY run.id LIMIT $limit
RETURN run {
  .*, startedAt: toString(run.startedAt), finishedAt: toString(run.finishedAt), undoneAt: toString(run.undoneAt)
} AS run, COLLECT { MATCH (run)-[:READ]->(dataset:Dataset) RETURN dataset.id } AS datasets
