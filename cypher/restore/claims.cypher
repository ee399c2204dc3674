// Writes claims into an empty graph with all that they lead to but other claims. Relations are there, and counted later.
//
// $claims   LIST<MAP>   at most 1,000:
//             properties   MAP         all but dates and times; `sort` among them
//             dates, times MAP         ISO 8601 or null: date, validFrom, validTo; recordedAt, retractedAt
//             subjects, objects, saidBy, partOf, at, about   LIST<MAP>   id, merged: whether it stands for one that was merged
//             via          LIST<STRING>   ids of sources
//             articles     LIST<MAP>      articleId, paragraph, sentence, quote, sort
//             datasets     LIST<MAP>      datasetId, row
//             relations    LIST<STRING>
//             mergedEnds   LIST<MAP>      id, role, sort, merged
// claims    INTEGER     claims written
// ends      INTEGER     of their subjects and objects, those that are there
CYPHER 5
UNWIND $claims AS row
CREATE (claim:Claim)
SET claim = row.properties,
  claim.date = date(row.dates.date),
  claim.validFrom = date(row.dates.validFrom),
  claim.validTo = date(row.dates.validTo),
  claim.recordedAt = datetime(row.times.recordedAt),
  claim.retractedAt = datetime(row.times.retractedAt)
WITH claim, row
CALL (claim, row) {
  UNWIND row.subjects AS item
  MATCH (entity:Entity {id: item.id})
  CREATE (claim)-[link:SUBJECT {entityId: item.id, sort: claim.sort}]->(entity)
  SET link.merged = item.merged,
    link.privateOf = CASE WHEN {{claim-is-private}} THEN item.id END
  RETURN count(*) AS subjects
}
CALL (claim, row) {
  UNWIND row.objects AS item
  MATCH (entity:Entity {id: item.id})
  CREATE (claim)-[link:OBJECT {entityId: item.id, sort: claim.sort}]->(entity)
  SET link.merged = item.merged,
    link.privateOf = CASE WHEN {{claim-is-private}} THEN item.id END
  RETURN count(*) AS objects
}
CALL (claim, row) {
  UNWIND row.saidBy AS item
  MATCH (entity:Entity {id: item.id})
  CREATE (claim)-[link:SAID_BY]->(entity)
  SET link.merged = item.merged
}
CALL (claim, row) {
  UNWIND row.partOf AS item
  MATCH (entity:Entity {id: item.id})
  CREATE (claim)-[link:PART_OF]->(entity)
  SET link.merged = item.merged
}
CALL (claim, row) {
  UNWIND row.at AS item
  MATCH (entity:Entity {id: item.id})
  CREATE (claim)-[link:AT]->(entity)
  SET link.merged = item.merged
}
CALL (claim, row) {
  UNWIND row.about AS item
  MATCH (entity:Entity {id: item.id})
  CREATE (claim)-[link:ABOUT]->(entity)
  SET link.merged = item.merged
}
CALL (claim, row) {
  UNWIND row.via AS id
  MATCH (source:Source {id: id})
  CREATE (claim)-[:VIA]->(source)
}
CALL (claim, row) {
  UNWIND row.articles AS item
  MATCH (article:Article {id: item.articleId})
  CREATE (claim)-[place:REPORTED_IN]->(article)
  SET place = item
}
CALL (claim, row) {
  UNWIND row.datasets AS item
  MATCH (dataset:Dataset {id: item.datasetId})
  CREATE (claim)-[:CODED_IN {row: item.row}]->(dataset)
}
CALL (claim, row) {
  UNWIND row.relations AS id
  MATCH (relation:Relation {id: id})
  CREATE (claim)-[:OF {relationId: id, sort: claim.sort}]->(relation)
}
CALL (claim, row) {
  UNWIND row.mergedEnds AS item
  MATCH (merged:Merged {id: item.id})
  CREATE (claim)-[end:MERGED_END {role: item.role}]->(merged)
  SET end.sort = item.sort, end.merged = item.merged
}
RETURN count(*) AS claims, sum(subjects + objects) AS ends
