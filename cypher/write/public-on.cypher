// Public claims that rest on some articles and sources, whatever those are.
//
// $articleIds   LIST<STRING>   plain ids
// $sourceIds    LIST<STRING>   plain ids
// $limit        INTEGER        claims
// ids           LIST<STRING>   claim ids
CYPHER 5
CALL () {
  CALL () {
    UNWIND $articleIds AS id
    MATCH (:Article {id: id})<-[:REPORTED_IN]-(claim:Claim)
    RETURN claim
    UNION ALL
    UNWIND $sourceIds AS id
    MATCH (:Source {id: id})<-[:VIA]-(claim:Claim)
    RETURN claim
    UNION ALL
    UNWIND $sourceIds AS id
    MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(:Article)<-[:REPORTED_IN]-(claim:Claim)
    RETURN claim
  }
  WITH claim WHERE NOT {{claim-is-private}}
  RETURN DISTINCT claim.id AS claimId LIMIT $limit
}
RETURN collect(claimId) AS ids
