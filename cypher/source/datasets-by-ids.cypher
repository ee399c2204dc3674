// Datasets by id.
//
// $ids      LIST<STRING>   at most 1,000
// dataset   MAP            id, title, terms; no row for an id that does not exist
CYPHER 5
UNWIND $ids AS id
MATCH (dataset:Dataset {id: id})
RETURN dataset {.id, .title, .terms} AS dataset
