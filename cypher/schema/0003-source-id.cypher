// Plain ids of sources are unique.
CYPHER 5
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (source:Source) REQUIRE source.id IS UNIQUE
