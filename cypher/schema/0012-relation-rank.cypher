// All relations, strongest first.
CYPHER 5
CREATE INDEX relation_rank IF NOT EXISTS FOR (relation:Relation) ON (relation.rank)
