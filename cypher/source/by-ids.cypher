// Sources by plain id.
//
// $ids     LIST<STRING>   plain ids, at most 1,000
// source   MAP            id, name, website
CYPHER 5
UNWIND $ids AS id
MATCH (source:Source {id: id})
RETURN source {.id, .name, .website} AS source
