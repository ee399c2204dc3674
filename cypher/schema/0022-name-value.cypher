// Exact names, byte for byte.
CYPHER 5
CREATE INDEX name_value IF NOT EXISTS FOR (name:Name) ON (name.value)
