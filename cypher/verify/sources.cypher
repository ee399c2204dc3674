// A page of sources with what is derived from them.
//
// $after   STRING    id that the page comes after, '' for the first one
// $limit   INTEGER   sources
// id, name, sort     STRING
CYPHER 5
MATCH (source:Source)
WHERE source.id > $after
WITH source ORDER BY source.id LIMIT $limit
RETURN source.id AS id, source.name AS name, source.sort AS sort
ORDER BY id
