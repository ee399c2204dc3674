// All relations, those with the latest claim first.
CYPHER 5
CREATE INDEX relation_latest IF NOT EXISTS FOR (relation:Relation) ON (relation.latest)
