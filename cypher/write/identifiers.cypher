// Binds identifiers to entities, and locks them to the end of the transaction; that no other entity has them is seen
// then, by `write/identifier-owners`.
//
// $identifiers   LIST<MAP>   {entityId, scheme, value}, at most 10,000
// identifiers    INTEGER     identifiers written
CYPHER 5
UNWIND $identifiers AS row
MATCH (entity:Entity {id: row.entityId})
MERGE (identifier:Identifier {scheme: row.scheme, value: row.value})
MERGE (entity)-[:IDENTIFIED_BY]->(identifier)
RETURN count(*) AS identifiers
