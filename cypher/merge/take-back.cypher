// Takes back from an entity what it had from one that was merged into it.
//
// $keepId   STRING    plain id of the entity
// $id       STRING    plain id of the one whose things they are
// names     INTEGER   names taken back
CYPHER 5
MATCH (keep:Entity {id: $keepId})
CALL (keep) {
  MATCH (keep)-[link:IDENTIFIED_BY|AFFILIATED_WITH|IS]-()
  WHERE link.mergedFrom = $id
  DELETE link
}
CALL (keep) {
  MATCH (keep)-[:NAMED]->(name:Name)
  WHERE name.mergedFrom = $id
  DETACH DELETE name
  RETURN count(*) AS names
}
RETURN names
