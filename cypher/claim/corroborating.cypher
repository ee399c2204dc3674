// Claims that say the same as some others at a clock, with whom each came from, and whom those came from themselves.
//
// $ids              LIST<STRING>   claim ids, at most 1,000
// $windowDays       INTEGER        days between the two at most
// $limit            INTEGER        claims of each that are looked at, the newest
// $asOf, $knownAt   STRING         ISO 8601, a day and a point in time; null for now
// parentId          STRING         of $ids
// id, sort          STRING         of the other claim; null for what $ids came from themselves
// voice             LIST           origin, and title, language and publishedAt of the article if it is whoever published that
//
// The same says what counts in a relation that the claim is linked to.
CYPHER 5
UNWIND $ids AS parentId
MATCH (said:Claim {id: parentId})
CALL (said) {
  WITH said AS claim
  RETURN claim, null AS id, null AS sort
  UNION ALL
  MATCH (said)-[of:OF]->()
  WHERE of.sort > '0000-00-01'
  WITH of, said, duration({days: $windowDays}) AS window
  MATCH (claim:Claim)-[place:OF]->()
  USING INDEX place:OF(relationId, sort)
  WHERE place.relationId = of.relationId AND place.sort > '0000-00-01'
    AND place.sort >= toString(date(left(of.sort, 10)) - window)
    AND place.sort < toString(date(left(of.sort, 10)) + window) + '~'
    AND claim <> said AND {{claim-counts-at}}
  WITH DISTINCT claim ORDER BY claim.sort DESC LIMIT $limit
  RETURN claim, claim.id AS id, claim.sort AS sort
}
CALL (claim) {
  {{claim-voices}}
}
RETURN parentId, id, sort, [origin, article.title, article.language, toString(article.publishedAt)] AS voice
