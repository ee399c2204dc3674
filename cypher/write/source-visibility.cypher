// Who is shown sources, each of which is locked to the end of the transaction.
//
// $ids         LIST<STRING>   plain ids in order (all writers lock in one order), at most 1,000
// id           STRING         no row for one that does not exist
// visibility   STRING         PRIVATE; null for public
CYPHER 5
UNWIND $ids AS id
MATCH (source:Source {id: id})
SET source.id = id
RETURN id, source.visibility AS visibility
