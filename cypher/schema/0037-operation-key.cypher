// A key stands for one operation of whoever gave it.
CYPHER 5
CREATE CONSTRAINT operation_key IF NOT EXISTS FOR (operation:Operation) REQUIRE (operation.actor, operation.key) IS UNIQUE
