// How much there is to take away, as long as nothing is written.
//
// claims, articles, datasets, sources, entities, merged   INTEGER
CYPHER 5
CALL () {
  WITH * WHERE $withPrivate
  RETURN COUNT { (:Claim) } AS claims
  UNION ALL
  WITH * WHERE NOT $withPrivate
  UNWIND $seen AS status
  RETURN sum(COUNT { MATCH (claim:Claim) WHERE claim.status = status AND claim.sort > '' }) AS claims
}
WITH sum(claims) AS claims
{{things-hidden}}
RETURN claims, COUNT { (:Article) } - hiddenArticles AS articles, COUNT { (:Dataset) } AS datasets,
  COUNT { (:Source) } - hiddenSources AS sources,
  COUNT { (:Entity) } AS entities, COUNT { (:Merged) } AS merged
