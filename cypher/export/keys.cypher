// A page of API keys, by id: hashes of them.
//
// $after   STRING    id that the page comes after, '' for the first one
// $limit   INTEGER   keys
// key      MAP       all properties, times as ISO 8601
CYPHER 5
MATCH (key:ApiKey)
WHERE key.id > $after
WITH key ORDER BY key.id LIMIT $limit
RETURN key {
  .*, createdAt: toString(key.createdAt), expiresAt: toString(key.expiresAt), revokedAt: toString(key.revokedAt),
  lastUsedAt: toString(key.lastUsedAt)
} AS key
