// Gives entities their names. A name is known again by value and language.
//
// $names   LIST<MAP>   {entityId, value, language, properties}, at most 10,000
// names    INTEGER     names written
CYPHER 5
UNWIND $names AS row
MATCH (entity:Entity {id: row.entityId})
MERGE (entity)-[:NAMED]->(name:Name {value: row.value, language: row.language})
SET name += row.properties
RETURN count(*) AS names
