// Whom the claims of some relations came from at a clock.
//
// $ids              LIST<STRING>   relation ids, at most 1,000
// $asOf, $knownAt   STRING         ISO 8601, a day and a point in time; null for now
// id                STRING         of the relation
// voice             LIST           origin, and title, language and publishedAt of the article if it is whoever published that
CYPHER 5
UNWIND $ids AS id
MATCH (relation:Relation {id: id})
CALL (relation) {
  MATCH (relation)<-[:OF]-(claim:Claim)
  WHERE {{claim-counts-at}}
  CALL (claim) {
    {{claim-voices}}
  }
  RETURN DISTINCT origin, article
}
RETURN id, [origin, article.title, article.language, toString(article.publishedAt)] AS voice
