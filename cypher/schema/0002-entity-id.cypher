// Plain ids of entities are unique; every lookup and every write of a relationship starts here.
CYPHER 5
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE
