// Sources by plain id.
//
// $ids     LIST<STRING>   plain ids, at most 1,000
// source   MAP            id, name, website
CYPHER 5
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE {{source-is-seen}}
RETURN source {.id, .name, .website, .visibility} AS source
