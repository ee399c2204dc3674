// How many entities with such names there are, by kind and by the country that they belong to.
//
// $lookups      LIST<MAP>   as those of search/names
// $candidates   INTEGER     names taken from an index
// $limit        INTEGER     countries that are told
// kinds         LIST<MAP>   kind, count: most first
// countries     LIST<MAP>   id, count: most first
// total         INTEGER     entities
// full          BOOLEAN     whether an index gave as many names as are taken, so that there may be more
CYPHER 5
UNWIND $lookups AS lookup
CALL (lookup) {
  CALL db.index.fulltext.queryNodes(lookup.index, lookup.query, {limit: $candidates}) YIELD node
  RETURN collect(node) AS taken
}
WITH collect(taken) AS lists
WITH lists, any(taken IN lists WHERE size(taken) = $candidates) AS full
CALL (lists) {
  UNWIND lists AS taken
  UNWIND taken AS name
  MATCH (entity:Entity)-[:NAMED]->(name)
  RETURN collect(DISTINCT entity) AS found
}
CALL (found) {
  UNWIND found AS entity
  WITH entity.kind AS kind, count(*) AS count ORDER BY count DESC, kind
  RETURN collect({kind: kind, count: count}) AS kinds
}
CALL (found) {
  UNWIND found AS entity
  MATCH (entity)-[:AFFILIATED_WITH]->(country:Entity)
  WITH country, count(*) AS count ORDER BY count DESC, country.id LIMIT $limit
  RETURN collect({id: country.id, count: count}) AS countries
}
RETURN kinds, countries, size(found) AS total, full
