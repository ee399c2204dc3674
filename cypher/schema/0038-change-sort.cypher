// Changes in the order in which they were written.
CYPHER 5
CREATE INDEX change_sort IF NOT EXISTS FOR (change:Change) ON (change.sort)
