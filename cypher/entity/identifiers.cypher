// Identifiers of each of several entities, by scheme and value.
//
// $ids          LIST<STRING>   plain ids, at most 1,000
// $limit        INTEGER        identifiers an entity
// entityId      STRING         one row an entity that exists
// identifiers   LIST<MAP>      scheme, value
CYPHER 5
UNWIND $ids AS entityId
MATCH (entity:Entity {id: entityId})
CALL (entity) {
  MATCH (entity)-[:IDENTIFIED_BY]->(identifier:Identifier)
  WITH identifier ORDER BY identifier.scheme, identifier.value LIMIT $limit
  RETURN collect(identifier {.scheme, .value}) AS identifiers
}
RETURN entityId, identifiers
