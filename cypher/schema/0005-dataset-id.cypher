// Ids of datasets (hashes of their files) are unique.
CYPHER 5
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (dataset:Dataset) REQUIRE dataset.id IS UNIQUE
