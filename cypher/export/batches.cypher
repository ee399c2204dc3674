// A page of what imports wrote in one transaction each, by id, which begins with the import's.
//
// $after   STRING    id that the page comes after, '' for the first one
// $seq     INTEGER   keep those of this write and of earlier ones
// $limit   INTEGER   batches
// batch    MAP       all properties, times as ISO 8601
// run      STRING    id of the import
CYPHER 5
MATCH (batch:ImportBatch)
WHERE batch.id > $after AND batch.seq <= $seq
WITH batch ORDER BY batch.id LIMIT $limit
MATCH (run:ImportRun)-[:WROTE]->(batch)
RETURN batch {.*, recordedAt: toString(batch.recordedAt)} AS batch, run.id AS run
