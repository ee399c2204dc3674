// The same of objects.
CYPHER 5
CREATE INDEX object_private_of IF NOT EXISTS FOR ()-[r:OBJECT]-() ON (r.privateOf)
