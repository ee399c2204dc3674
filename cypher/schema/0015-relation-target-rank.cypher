// Relations to an entity, strongest first.
CYPHER 5
CREATE INDEX relation_target_rank IF NOT EXISTS FOR (relation:Relation) ON (relation.targetId, relation.rank)
