// How much there is to take away, as long as nothing is written.
//
// $statuses   LIST<STRING>   stored statuses of claims to count; null counts all
// claims, articles, datasets, sources, entities, merged   INTEGER
CYPHER 5
CALL () {
  WITH * WHERE $statuses IS NULL
  RETURN COUNT { (:Claim) } AS claims
  UNION ALL
  WITH * WHERE $statuses IS NOT NULL
  UNWIND $statuses AS status
  RETURN sum(COUNT { MATCH (claim:Claim) WHERE claim.status = status AND claim.sort > '' }) AS claims
}
WITH sum(claims) AS claims
RETURN claims, COUNT { (:Article) } AS articles, COUNT { (:Dataset) } AS datasets, COUNT { (:Source) } AS sources,
  COUNT { (:Entity) } AS entities, COUNT { (:Merged) } AS merged
