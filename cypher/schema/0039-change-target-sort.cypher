// The history of one thing.
CYPHER 5
CREATE INDEX change_target_sort IF NOT EXISTS FOR (change:Change) ON (change.target, change.sort)
