// Which steps of the schema a graph has had.
//
// number   INTEGER   number of the step
// name     STRING    what it was called when it was taken
CYPHER 5
MATCH (migration:Migration)
WHERE migration.number > 0
RETURN migration.number AS number, migration.name AS name ORDER BY migration.number
