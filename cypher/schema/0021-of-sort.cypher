// Claims of a relation by date.
CYPHER 5
CREATE INDEX of_sort IF NOT EXISTS FOR ()-[of:OF]-() ON (of.relationId, of.sort)
