// Sources by plain id.
//
// $ids     LIST<STRING>   plain ids, at most 1,000
// source   MAP            id, name, website
CYPHER 5
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE source.visibility IS NULL OR $withPrivate
RETURN source {.id, .name, .website, .visibility} AS source
