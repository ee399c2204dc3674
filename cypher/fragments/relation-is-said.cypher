// Whether a claim that satisfies one of $claims counts in `relation`; any does if that is null. For the WHERE of a statement.
($claims IS NULL OR EXISTS {
  UNWIND $claims AS clause
  MATCH (claim:Claim)-[:OF]->(relation)
  WHERE {{claim-matches}}
  RETURN claim
})
