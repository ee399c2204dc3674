// Records new claims of one dataset. Every id has been checked, and their relations are there.
// CREATE takes no lock on the ends, so that writers of the same hub do not wait for each other.
//
// $datasetId   STRING
// $claims      LIST<MAP>   {id, sort, row, subjectId, objectId, relationId, date, validFrom, validTo,
//                          properties}, at most 20,000; dates ISO 8601 or null; `relationId` null
//                          for a denial, which counts in no relation
// claims       INTEGER     claims written
CYPHER 5
MATCH (dataset:Dataset {id: $datasetId})
UNWIND $claims AS row
MATCH (subject:Entity {id: row.subjectId})
MATCH (object:Entity {id: row.objectId})
CREATE (claim:Claim)
SET claim = row.properties,
  claim.date = date(row.date),
  claim.validFrom = date(row.validFrom),
  claim.validTo = date(row.validTo)
CREATE (claim)-[:SUBJECT {entityId: row.subjectId, sort: row.sort}]->(subject)
CREATE (claim)-[:OBJECT {entityId: row.objectId, sort: row.sort}]->(object)
CREATE (claim)-[:CODED_IN {row: toInteger(row.row)}]->(dataset)
WITH claim, row
CALL (claim, row) {
  MATCH (relation:Relation {id: row.relationId})
  CREATE (claim)-[:OF {relationId: row.relationId, sort: row.sort}]->(relation)
}
RETURN count(*) AS claims
