// One API key, to see whether what a client sent is it, and whether it still opens anything.
//
// $id   STRING
// id, name, role, hash, createdAt, expiresAt, revokedAt, lastUsedAt   STRING   as fragments/key-columns has them
CYPHER 5
MATCH (key:ApiKey {id: $id})
RETURN {{key-columns}}
