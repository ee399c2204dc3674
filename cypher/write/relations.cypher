// Creates the relations that are missing, and locks each to the end of the transaction, so that
// what is counted next cannot be counted by two writers at once.
//
// $relations   LIST<MAP>   {id, type, sourceId, targetId, rank}, ordered by id (all writers lock in
//                          one order), at most 100,000; `rank` is that of no claim
// relations    INTEGER     relations locked
//
// What has lost its rank gets one: without it, no index would find the relation.
CYPHER 5
UNWIND $relations AS row
MERGE (relation:Relation {id: row.id})
ON CREATE SET
  relation.sourceId = row.sourceId,
  relation.targetId = row.targetId,
  relation.claimCount = 0,
  relation.eventCount = 0,
  relation.sourceCount = 0,
  relation.rank = row.rank
SET relation.type = row.type
FOREACH (_ IN CASE WHEN relation.rank IS NULL THEN [true] ELSE [] END | SET relation.rank = row.rank)
RETURN count(*) AS relations
