// Relations of a type from an entity: a rare type of a hub is found without walking the others.
CYPHER 5
CREATE INDEX relation_source_type_rank IF NOT EXISTS FOR (relation:Relation) ON (relation.sourceId, relation.type, relation.rank)
