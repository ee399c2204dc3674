// Writes entities into an empty graph, with their names and identifiers.
//
// $entities   LIST<MAP>   {properties, names, identifiers: [{scheme, value, mergedFrom}]}, at most 1,000; names with all
//                         their properties
// entities    INTEGER
CYPHER 5
UNWIND $entities AS row
CREATE (entity:Entity)
SET entity = row.properties, entity:$(row.properties.kind)
WITH entity, row
CALL (entity, row) {
  UNWIND row.names AS item
  CREATE (entity)-[:NAMED]->(name:Name)
  SET name = item
}
CALL (entity, row) {
  UNWIND row.identifiers AS item
  MERGE (identifier:Identifier {scheme: item.scheme, value: item.value})
  CREATE (entity)-[link:IDENTIFIED_BY]->(identifier)
  SET link.mergedFrom = item.mergedFrom
}
RETURN count(*) AS entities
