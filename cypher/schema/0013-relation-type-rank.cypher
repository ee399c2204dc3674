// Relations of a type, strongest first.
CYPHER 5
CREATE INDEX relation_type_rank IF NOT EXISTS FOR (relation:Relation) ON (relation.type, relation.rank)
