// Names of each of several entities: the primary ones first, then by language and value.
//
// $ids         LIST<STRING>   plain ids, at most 1,000
// $languages   LIST<STRING>   keep names in these languages (BCP 47); null keeps all
// $limit       INTEGER        names an entity
// entityId     STRING         one row an entity that exists
// names        LIST<MAP>      value, language, script, kind
CYPHER 5
UNWIND $ids AS entityId
MATCH (entity:Entity {id: entityId})
CALL (entity) {
  MATCH (entity)-[:NAMED]->(name:Name)
  WHERE $languages IS NULL OR name.language IN $languages
  WITH name
  ORDER BY CASE name.kind WHEN 'PRIMARY' THEN 0 WHEN 'ALIAS' THEN 1 WHEN 'FORMER' THEN 2 ELSE 3 END,
    name.language, name.value
  LIMIT $limit
  RETURN collect(name {.value, .language, .script, .kind}) AS names
}
RETURN entityId, names
