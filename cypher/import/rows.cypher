// Says of claims that are recorded already in which further rows of a dataset they are coded.
//
// $datasetId   STRING
// $rows        LIST<MAP>      {claimId, row}, at most 20,000; none is written yet
// relations    LIST<STRING>   ids of the relations that the claims count in
CYPHER 5
MATCH (dataset:Dataset {id: $datasetId})
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claimId})
CREATE (claim)-[:CODED_IN {row: toInteger(row.row)}]->(dataset)
WITH claim
OPTIONAL MATCH (claim)-[:OF]->(relation:Relation)
RETURN collect(DISTINCT relation.id) AS relations
