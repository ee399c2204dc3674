// Each step of this folder is recorded once, also when two servers start at the same time.
CYPHER 5
CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (migration:Migration) REQUIRE migration.number IS UNIQUE
