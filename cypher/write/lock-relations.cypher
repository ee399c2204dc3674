// Locks relations that exist to the end of the transaction.
//
// $ids        LIST<STRING>   relation ids in order (all writers lock in one order), at most 100,000
// relations   INTEGER        relations locked
CYPHER 5
UNWIND $ids AS id
MATCH (relation:Relation {id: id})
SET relation.type = relation.type
RETURN count(*) AS relations
