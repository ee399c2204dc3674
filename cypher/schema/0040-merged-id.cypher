// An entity that was merged keeps its id, under which the one that it was merged into is found.
CYPHER 5
CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (merged:Merged) REQUIRE merged.id IS UNIQUE
