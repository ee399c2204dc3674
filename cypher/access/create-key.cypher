// Keeps a new API key: its hash, never itself.
//
// $id, $name, $role, $hash   STRING
// $expiresAt                 STRING    ISO 8601, or null
// id, name, role, hash, createdAt, expiresAt, revokedAt, lastUsedAt   STRING   as fragments/key-columns has them
CYPHER 5
CREATE (key:ApiKey {
  id: $id, name: $name, role: $role, hash: $hash,
  createdAt: datetime.realtime(), expiresAt: datetime($expiresAt)
})
RETURN {{key-columns}}
