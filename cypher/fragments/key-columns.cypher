// What is shown of an API key, and what it is compared with.
key.id AS id, key.name AS name, key.role AS role, key.hash AS hash,
toString(key.createdAt) AS createdAt, toString(key.expiresAt) AS expiresAt,
toString(key.revokedAt) AS revokedAt, toString(key.lastUsedAt) AS lastUsedAt
