// Records new claims with all they are linked to but their relations. Every id has been checked.
// CREATE takes no lock on the ends, so that writers of the same hub do not wait for each other.
//
// $claims   LIST<MAP>   {properties, isPrivate, date, validFrom, validTo, subjects, objects, saidBy, via,
//                        partOf, at, about, articles: [{articleId, paragraph, sentence, quote, sort}],
//                        datasets: [{datasetId, row}]}, at most 10,000; dates ISO 8601 or null
// claims    INTEGER     claims written
CYPHER 5
UNWIND $claims AS row
CREATE (claim:Claim)
SET claim = row.properties,
  claim.date = date(row.date),
  claim.validFrom = date(row.validFrom),
  claim.validTo = date(row.validTo)
WITH claim, row
CALL (claim, row) {
  UNWIND row.subjects AS id
  MATCH (entity:Entity {id: id})
  CREATE (claim)-[:SUBJECT {entityId: id, sort: claim.sort, privateOf: CASE WHEN row.isPrivate THEN id END}]->(entity)
}
CALL (claim, row) {
  UNWIND row.objects AS id
  MATCH (entity:Entity {id: id})
  CREATE (claim)-[:OBJECT {entityId: id, sort: claim.sort, privateOf: CASE WHEN row.isPrivate THEN id END}]->(entity)
}
CALL (claim, row) {
  UNWIND row.saidBy AS id
  MATCH (entity:Entity {id: id})
  CREATE (claim)-[:SAID_BY]->(entity)
}
CALL (claim, row) {
  UNWIND row.via AS id
  MATCH (source:Source {id: id})
  CREATE (claim)-[:VIA]->(source)
}
CALL (claim, row) {
  UNWIND row.partOf AS id
  MATCH (entity:Entity {id: id})
  CREATE (claim)-[:PART_OF]->(entity)
}
CALL (claim, row) {
  UNWIND row.at AS id
  MATCH (entity:Entity {id: id})
  CREATE (claim)-[:AT]->(entity)
}
CALL (claim, row) {
  UNWIND row.about AS id
  MATCH (entity:Entity {id: id})
  CREATE (claim)-[:ABOUT]->(entity)
}
CALL (claim, row) {
  UNWIND row.articles AS item
  MATCH (article:Article {id: item.articleId})
  CREATE (claim)-[evidence:REPORTED_IN]->(article)
  SET evidence = item,
    evidence.paragraph = toInteger(item.paragraph),
    evidence.sentence = toInteger(item.sentence)
}
CALL (claim, row) {
  UNWIND row.datasets AS item
  MATCH (dataset:Dataset {id: item.datasetId})
  CREATE (claim)-[:CODED_IN {row: toInteger(item.row)}]->(dataset)
}
RETURN count(*) AS claims
