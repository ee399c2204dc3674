// Ids of API keys are unique, and how a key is found.
CYPHER 5
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (key:ApiKey) REQUIRE key.id IS UNIQUE
