// Notes that an API key was used, so that those that nobody uses can be found.
//
// $id   STRING
// id    STRING
CYPHER 5
MATCH (key:ApiKey {id: $id})
SET key.lastUsedAt = datetime.realtime()
RETURN key.id AS id
