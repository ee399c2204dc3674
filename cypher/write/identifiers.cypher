// Binds identifiers to entities; `identifier/owners` has shown that no other entity has them.
//
// $identifiers   LIST<MAP>   {entityId, scheme, value}, at most 10,000
// identifiers    INTEGER     identifiers written
CYPHER 5
UNWIND $identifiers AS row
MATCH (entity:Entity {id: row.entityId})
MERGE (identifier:Identifier {scheme: row.scheme, value: row.value})
MERGE (entity)-[:IDENTIFIED_BY]->(identifier)
RETURN count(*) AS identifiers
