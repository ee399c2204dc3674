// Writes datasets into an empty graph.
//
// $datasets   LIST<MAP>   all properties of each, at most 1,000; `sourceId` is that of who made it, null if nobody said
// datasets    INTEGER
CYPHER 5
UNWIND $datasets AS row
CREATE (dataset:Dataset)
SET dataset = row
WITH dataset
CALL (dataset) {
  MATCH (source:Source {id: dataset.sourceId})
  CREATE (dataset)-[:PUBLISHED_BY]->(source)
}
RETURN count(*) AS datasets
