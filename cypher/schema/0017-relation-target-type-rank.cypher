// Relations of a type to an entity.
CYPHER 5
CREATE INDEX relation_target_type_rank IF NOT EXISTS FOR (relation:Relation) ON (relation.targetId, relation.type, relation.rank)
