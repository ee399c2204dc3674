// Gives an entity the names, identifiers, countries, members and sources of those that were merged into it, as far as it has
// not got the same. The merged ones keep their own.
//
// $keepId     STRING         plain id of the entity
// $mergedIds  LIST<STRING>   plain ids of those that were merged into it directly
// entities    INTEGER        of those that were looked at
CYPHER 5
MATCH (keep:Entity {id: $keepId})
UNWIND $mergedIds AS mergedId
MATCH (merged:Merged {id: mergedId})
CALL (keep, merged) {
  MATCH (merged)-[:NAMED]->(name:Name)
  WHERE NOT EXISTS { MATCH (keep)-[:NAMED]->(known:Name) WHERE known.value = name.value AND known.language = name.language }
  CREATE (keep)-[:NAMED]->(copy:Name)
  SET copy = properties(name), copy.mergedFrom = merged.id, copy.entityKind = toLower(keep.kind),
    copy.kind = CASE name.kind WHEN 'PRIMARY' THEN 'ALIAS' ELSE name.kind END
}
CALL (keep, merged) {
  MATCH (merged)-[:IDENTIFIED_BY]->(identifier:Identifier)
  WHERE NOT EXISTS { (keep)-[:IDENTIFIED_BY]->(identifier) }
  CREATE (keep)-[:IDENTIFIED_BY {mergedFrom: merged.id}]->(identifier)
}
CALL (keep, merged) {
  MATCH (merged)-[:AFFILIATED_WITH]->(country:Entity)
  WHERE NOT EXISTS { (keep)-[:AFFILIATED_WITH]->(country) }
  CREATE (keep)-[:AFFILIATED_WITH {mergedFrom: merged.id}]->(country)
}
CALL (keep, merged) {
  MATCH (merged)<-[:AFFILIATED_WITH]-(member:Entity)
  WHERE NOT EXISTS { (keep)<-[:AFFILIATED_WITH]-(member) }
  CREATE (keep)<-[:AFFILIATED_WITH {mergedFrom: merged.id}]-(member)
}
CALL (keep, merged) {
  MATCH (merged)<-[:IS]-(source:Source)
  WHERE NOT EXISTS { (keep)<-[:IS]-(source) }
  CREATE (keep)<-[:IS {mergedFrom: merged.id}]-(source)
}
RETURN count(*) AS entities
