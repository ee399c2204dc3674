// Claims that are reported in an article, which is locked to the end of the transaction.
//
// $id       STRING      plain id
// $limit    INTEGER     claims; callers ask for one more than may be erased
// claims    LIST<MAP>   {id, alone}: whether nothing else is evidence of it; no row if there is no such article
CYPHER 5
MATCH (article:Article {id: $id})
SET article.id = $id
WITH article
CALL (article) {
  MATCH (article)<-[:REPORTED_IN]-(claim:Claim)
  WITH DISTINCT article, claim LIMIT $limit
  RETURN collect({id: claim.id, alone: NOT EXISTS { (claim)-[:CODED_IN]->() } AND NOT EXISTS {
    MATCH (claim)-[:REPORTED_IN]->(other:Article) WHERE other <> article
  }}) AS claims
}
RETURN claims
