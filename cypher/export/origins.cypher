// Where some claims come from: the sources that they were had from, the publishers of their articles, their datasets.
//
// $ids      LIST<STRING>   claim ids, at most 1,000
// origins   LIST<STRING>   `source <id>` and `dataset <id>`, each once
CYPHER 5
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
CALL (claim) {
  MATCH (claim)-[:VIA]->(source:Source)
  RETURN 'source ' + source.id AS origin
  UNION ALL
  MATCH (claim)-[:REPORTED_IN]->(:Article)-[:PUBLISHED_BY]->(source:Source)
  RETURN 'source ' + source.id AS origin
  UNION ALL
  MATCH (claim)-[:CODED_IN]->(dataset:Dataset)
  RETURN 'dataset ' + dataset.id AS origin
}
RETURN collect(DISTINCT origin) AS origins
