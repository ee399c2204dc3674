// Entities by name.
CYPHER 5
CREATE INDEX entity_sort IF NOT EXISTS FOR (entity:Entity) ON (entity.sort)
