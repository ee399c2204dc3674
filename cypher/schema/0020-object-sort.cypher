// Claims of an entity by date, where it is an object.
CYPHER 5
CREATE INDEX object_sort IF NOT EXISTS FOR ()-[object:OBJECT]-() ON (object.entityId, object.sort)
