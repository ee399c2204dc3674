// The countries that each of several entities belongs to, by name.
//
// $ids        LIST<STRING>   plain ids, at most 1,000
// $limit      INTEGER        countries an entity
// entityId    STRING         one row an entity that exists
// countries   LIST<STRING>   plain ids, in order
CYPHER 5
UNWIND $ids AS entityId
MATCH (entity:Entity {id: entityId})
CALL (entity) {
  MATCH (entity)-[:AFFILIATED_WITH]->(country:Entity)
  WITH country ORDER BY country.sort LIMIT $limit
  RETURN collect(country.id) AS countries
}
RETURN entityId, countries
