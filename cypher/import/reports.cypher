// Says in which articles claims are reported. A place that is known is not written again.
//
// $reports   LIST<MAP>   {claimId, articleId, sentence, sort}, at most 100,000; `sentence` may be null
// reports    INTEGER     places written
CYPHER 5
UNWIND $reports AS row
MATCH (claim:Claim {id: row.claimId})
MATCH (article:Article {id: row.articleId})
WHERE NOT EXISTS {
  MATCH (claim)-[place:REPORTED_IN]->(article)
  WHERE place.sort = row.sort
}
CREATE (claim)-[place:REPORTED_IN {articleId: row.articleId, sort: row.sort}]->(article)
SET place.sentence = toInteger(row.sentence)
RETURN count(*) AS reports
