// Writes imports into an empty graph, and which files each read.
//
// $runs   LIST<MAP>   {properties, times, datasets}, at most 1,000; times ISO 8601 or null: startedAt, finishedAt, undoneAt
// runs    INTEGER
CYPHER 5
UNWIND $runs AS row
CREATE (run:ImportRun)
SET run = row.properties,
  run.startedAt = datetime(row.times.startedAt),
  run.finishedAt = datetime(row.times.finishedAt),
  run.undoneAt = datetime(row.times.undoneAt)
WITH run, row
CALL (run, row) {
  UNWIND row.datasets AS id
  MATCH (dataset:Dataset {id: id})
  CREATE (run)-[:READ]->(dataset)
}
RETURN count(*) AS runs
