// Relations of a type, those with the latest claim first.
CYPHER 5
CREATE INDEX relation_type_latest IF NOT EXISTS FOR (relation:Relation) ON (relation.type, relation.latest)
