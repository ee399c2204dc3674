// A batch of an import is committed once, also when the answer to its commit was lost.
CYPHER 5
CREATE CONSTRAINT import_batch_id IF NOT EXISTS FOR (batch:ImportBatch) REQUIRE batch.id IS UNIQUE
