// Writes API keys into a graph that has none.
//
// $keys   LIST<MAP>   {properties, times}, at most 1,000; times ISO 8601 or null: createdAt, expiresAt, revokedAt, lastUsedAt
// keys    INTEGER
CYPHER 5
UNWIND $keys AS row
CREATE (key:ApiKey)
SET key = row.properties,
  key.createdAt = datetime(row.times.createdAt),
  key.expiresAt = datetime(row.times.expiresAt),
  key.revokedAt = datetime(row.times.revokedAt),
  key.lastUsedAt = datetime(row.times.lastUsedAt)
RETURN count(*) AS keys
