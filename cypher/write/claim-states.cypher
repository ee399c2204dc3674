// What is known of claims, each of which is locked to the end of the transaction.
//
// $ids         LIST<STRING>   claim ids in order (all writers lock in one order), at most 1,000
// claim        MAP            id, relation, summary, status, modality, sort, date; no row for one that does not exist
// subjects, objects   LIST<STRING>   plain ids of entities
// relations    LIST<MAP>      id, type, sourceId, targetId of those that it counts in, or did
CYPHER 5
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
SET claim.id = id
WITH claim
CALL (claim) {
  MATCH (claim)-[:SUBJECT]->(entity:Entity)
  RETURN collect(entity.id) AS subjects
}
CALL (claim) {
  MATCH (claim)-[:OBJECT]->(entity:Entity)
  RETURN collect(entity.id) AS objects
}
CALL (claim) {
  MATCH (claim)-[:OF]->(relation:Relation)
  RETURN collect(relation {.id, .type, .sourceId, .targetId}) AS relations
}
RETURN claim {.id, .relation, .summary, .status, .modality, .sort, date: toString(claim.date)} AS claim,
  subjects, objects, relations
