// Writes entities that were merged into others, with their names and identifiers.
//
// $entities   LIST<MAP>   as restore/entities takes them
// entities    INTEGER
CYPHER 5
UNWIND $entities AS row
CREATE (entity:Merged)
SET entity = row.properties
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
