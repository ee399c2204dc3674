// A value of a scheme names one entity only.
CYPHER 5
CREATE CONSTRAINT identifier IF NOT EXISTS FOR (identifier:Identifier) REQUIRE (identifier.scheme, identifier.value) IS UNIQUE
