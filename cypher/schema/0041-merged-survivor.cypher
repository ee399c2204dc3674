// Who was merged into an entity.
CYPHER 5
CREATE INDEX merged_survivor IF NOT EXISTS FOR (merged:Merged) ON (merged.survivorId)
