// Entities of a kind by name.
CYPHER 5
CREATE INDEX entity_kind_sort IF NOT EXISTS FOR (entity:Entity) ON (entity.kind, entity.sort)
