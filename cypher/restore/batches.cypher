// Writes what imports wrote in one transaction each.
//
// $batches   LIST<MAP>   {run, times, properties}, at most 1,000; `run` is the id of the import, times ISO 8601: recordedAt
// batches    INTEGER     those whose import is there
CYPHER 5
UNWIND $batches AS row
MATCH (run:ImportRun {id: row.run})
CREATE (run)-[:WROTE]->(batch:ImportBatch)
SET batch = row.properties, batch.recordedAt = datetime(row.times.recordedAt)
RETURN count(*) AS batches
