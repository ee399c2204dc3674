// What is known of entities, each of which is locked to the end of the transaction. Those that are not there yet are
// made, with nothing but their id, so that nobody else makes them at the same time.
//
// $ids           LIST<STRING>   plain ids in order (all writers lock in one order), at most 1,000
// id             STRING
// properties     MAP            all that the node has
// names          LIST<MAP>      value, language, kind
// identifiers    LIST<MAP>      scheme, value
// affiliations   LIST<STRING>   plain ids of countries
CYPHER 5
UNWIND $ids AS id
MERGE (entity:Entity {id: id})
SET entity.id = id
WITH id, entity
CALL (entity) {
  MATCH (entity)-[:NAMED]->(name:Name)
  RETURN collect(name {.value, .language, .kind}) AS names
}
CALL (entity) {
  MATCH (entity)-[:IDENTIFIED_BY]->(identifier:Identifier)
  RETURN collect(identifier {.scheme, .value}) AS identifiers
}
CALL (entity) {
  MATCH (entity)-[:AFFILIATED_WITH]->(country:Entity)
  RETURN collect(country.id) AS affiliations
}
RETURN id, properties(entity) AS properties, names, identifiers, affiliations
