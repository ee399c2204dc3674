// A page of datasets, by id.
//
// $after   STRING    id that the page comes after, '' for the first one
// $limit   INTEGER   datasets
// dataset, source    as fragments/export-dataset gives them
CYPHER 5
MATCH (dataset:Dataset)
WHERE dataset.id > $after
WITH dataset ORDER BY dataset.id LIMIT $limit
{{export-dataset}}
