// Private sources, which counts of all sources have to leave out.
CYPHER 5
CREATE INDEX source_visibility IF NOT EXISTS FOR (s:Source) ON (s.visibility)
