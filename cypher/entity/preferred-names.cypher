// What each of several entities is called in the first of some languages that it has a name in. A tag
// without a script or region also finds those with one: `zh` finds `zh-Hans`.
//
// $ids         LIST<STRING>   plain ids, at most 1,000
// $languages   LIST<STRING>   BCP 47 tags, the preferred one first, at most 20
// entityId     STRING         no row for an entity without a name in any of them
// name         STRING         the primary name in that language, or else the first other one
CYPHER 5
UNWIND $ids AS entityId
MATCH (entity:Entity {id: entityId})
CALL (entity) {
  UNWIND range(0, size($languages) - 1) AS preference
  MATCH (entity)-[:NAMED]->(name:Name)
  WHERE name.language = $languages[preference] OR name.language STARTS WITH $languages[preference] + '-'
  RETURN name
  ORDER BY preference, name.kind <> 'PRIMARY', name.kind <> 'ALIAS', name.language, name.value
  LIMIT 1
}
RETURN entityId, name.value AS name
