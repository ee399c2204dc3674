// Gives entities that are there already the names by which an import found them.
//
// $names   LIST<MAP>   {entityId, value, language, properties}, at most 20,000
// names    INTEGER     names written; one that the entity has in any language is not written again
CYPHER 5
UNWIND $names AS row
MATCH (entity:Entity {id: row.entityId})
WHERE NOT EXISTS { (entity)-[:NAMED]->(:Name {value: row.value}) }
CREATE (entity)-[:NAMED]->(name:Name {value: row.value, language: row.language})
SET name += row.properties, name.entityKind = toLower(entity.kind)
RETURN count(*) AS names
