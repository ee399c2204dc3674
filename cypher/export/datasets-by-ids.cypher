// Some datasets.
//
// $ids   LIST<STRING>   ids, at most 1,000
// dataset, source       as fragments/export-dataset gives them
CYPHER 5
UNWIND $ids AS id
MATCH (dataset:Dataset {id: id})
{{export-dataset}}
