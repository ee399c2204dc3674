// Names without regard to case and marks.
CYPHER 5
CREATE INDEX name_folded IF NOT EXISTS FOR (name:Name) ON (name.folded)
