// A page of sources, by id.
//
// $after   STRING    id that the page comes after, '' for the first one
// $limit   INTEGER   sources
// source, entities   as fragments/export-source gives them
CYPHER 5
MATCH (source:Source)
WHERE source.id > $after AND {{source-is-seen}}
WITH source ORDER BY source.id LIMIT $limit
{{export-source}}
