// Records that a step of the schema was taken.
//
// $number     INTEGER   number of the step
// $name       STRING    its name
// $version    STRING    version of newsgraph that took it
// migration   INTEGER   the number again
CYPHER 5
MERGE (migration:Migration {number: $number})
ON CREATE SET migration.name = $name, migration.version = $version, migration.appliedAt = datetime()
RETURN migration.number AS migration
