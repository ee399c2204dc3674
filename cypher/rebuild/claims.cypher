// Sets what claims, their ends and their places in articles are sorted by.
//
// $claims   LIST<MAP>   {id, sort, places: [{articleId, paragraph, sentence, sort}]}, at most 10,000
// claims    INTEGER     claims set
CYPHER 5
UNWIND $claims AS row
MATCH (claim:Claim {id: row.id})
SET claim.sort = row.sort
WITH claim, row
CALL (claim, row) {
  MATCH (claim)-[role:SUBJECT|OBJECT]->(entity:Entity)
  SET role.entityId = entity.id, role.sort = row.sort,
    role.privateOf = CASE WHEN {{claim-is-private}} THEN entity.id END
}
CALL (claim, row) {
  UNWIND row.places AS known
  MATCH (claim)-[place:REPORTED_IN]->(article:Article {id: known.articleId})
  WHERE coalesce(place.paragraph, 0) = coalesce(known.paragraph, 0)
    AND coalesce(place.sentence, 0) = coalesce(known.sentence, 0)
  SET place.articleId = known.articleId, place.sort = known.sort
}
RETURN count(claim) AS claims
