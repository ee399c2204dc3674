// Takes from an API key what it opens. One that was revoked before keeps the time of that.
//
// $id   STRING
// id, name, role, hash, createdAt, expiresAt, revokedAt, lastUsedAt   STRING   as fragments/key-columns has
//                                                                              them; no row if there is none
CYPHER 5
MATCH (key:ApiKey {id: $id})
SET key.revokedAt = coalesce(key.revokedAt, datetime.realtime())
RETURN {{key-columns}}
