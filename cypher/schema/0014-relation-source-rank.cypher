// Relations from an entity, strongest first.
CYPHER 5
CREATE INDEX relation_source_rank IF NOT EXISTS FOR (relation:Relation) ON (relation.sourceId, relation.rank)
