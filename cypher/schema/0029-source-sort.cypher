// Sources by name.
CYPHER 5
CREATE INDEX source_sort IF NOT EXISTS FOR (source:Source) ON (source.sort)
