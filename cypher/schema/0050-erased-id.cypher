// What was erased, by type and id: each once, and looked up by whoever gives an id to something new.
CYPHER 5
CREATE CONSTRAINT erased_id IF NOT EXISTS FOR (erased:Erased) REQUIRE erased.id IS UNIQUE
