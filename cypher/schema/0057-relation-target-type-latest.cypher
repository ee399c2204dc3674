// Relations of a type to an entity, those with the latest claim first.
CYPHER 5
CREATE INDEX relation_target_type_latest IF NOT EXISTS FOR (relation:Relation) ON (relation.targetId, relation.type, relation.latest)
