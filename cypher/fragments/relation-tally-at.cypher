// What `relation` came to at $asOf and $knownAt, if a claim counted then: rows have `counted`, its claims, and `first` and
// `last`, the days (STRING, ISO 8601) that those were between, null if none has one. See relations-at.
WITH *, {{relation-is-plain}} AS isPlain
// The days of those claims; null if what is stored tells them.
WITH *, CASE
  WHEN isPlain AND coalesce(relation.firstDate > date($asOf), false) THEN []
  WHEN NOT isPlain THEN COLLECT {
    MATCH (claim:Claim)-[:OF]->(relation)
    WHERE {{claim-counts-at}}
    RETURN toString(coalesce(claim.validFrom, claim.date))
  }
  WHEN relation.lastDate > date($asOf) THEN COLLECT {
    MATCH ()-[of:OF]->()
    WHERE {{link-was-at}}
    RETURN left(of.sort, 10)
  }
END AS told
WITH *, CASE WHEN told IS NULL THEN relation.claimCount ELSE size(told) END AS counted,
  CASE WHEN told IS NULL THEN [toString(relation.firstDate), toString(relation.lastDate)] ELSE told END AS days
WHERE counted > 0
WITH *,
  reduce(first = null, day IN days | CASE WHEN first <= day THEN first ELSE coalesce(day, first) END) AS first,
  reduce(last = null, day IN days | CASE WHEN last >= day THEN last ELSE coalesce(day, last) END) AS last
