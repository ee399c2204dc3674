// There is one clock.
CYPHER 5
CREATE CONSTRAINT clock_id IF NOT EXISTS FOR (clock:Clock) REQUIRE clock.id IS UNIQUE
