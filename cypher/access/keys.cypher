// API keys, the newest first, revoked and expired ones too.
//
// $limit   INTEGER
// id, name, role, hash, createdAt, expiresAt, revokedAt, lastUsedAt   STRING   as fragments/key-columns has them
CYPHER 5
MATCH (key:ApiKey)
WHERE key.id > ''
WITH key ORDER BY key.createdAt DESC, key.id LIMIT $limit
RETURN {{key-columns}}
ORDER BY key.createdAt DESC, key.id
