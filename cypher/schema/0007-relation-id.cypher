// One Relation for each type, source and target: its id is made of them.
CYPHER 5
CREATE CONSTRAINT relation_id IF NOT EXISTS FOR (relation:Relation) REQUIRE relation.id IS UNIQUE
