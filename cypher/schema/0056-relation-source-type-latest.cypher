// Relations of a type from an entity, those with the latest claim first.
CYPHER 5
CREATE INDEX relation_source_type_latest IF NOT EXISTS FOR (relation:Relation) ON (relation.sourceId, relation.type, relation.latest)
