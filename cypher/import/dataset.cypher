// Records that a run reads a dataset, which is created if it is new; one that is there stays as it is.
//
// $runId     STRING
// $dataset   MAP      {id, title, terms, format, bytes, sourceId}; terms and sourceId may be null
// sourceId   STRING   who made it, as recorded; null if nobody said
CYPHER 5
MATCH (run:ImportRun {id: $runId})
MERGE (dataset:Dataset {id: $dataset.id})
ON CREATE SET dataset = $dataset, dataset.bytes = toInteger($dataset.bytes)
MERGE (run)-[:READ]->(dataset)
WITH dataset
CALL (dataset) {
  MATCH (source:Source {id: dataset.sourceId})
  MERGE (dataset)-[:PUBLISHED_BY]->(source)
}
RETURN dataset.sourceId AS sourceId
