// The days (STRING, ISO 8601, null for none) of the claims by which `relation` counted at $asOf and $knownAt, as an
// expression; null if that is what is stored of it. Needs `isPlain`, of fragments/relation-is-plain; see relations-at.
CASE
  WHEN isPlain AND coalesce(relation.firstDate > date($asOf), false) THEN []
  WHEN NOT isPlain THEN COLLECT {
    MATCH (claim:Claim)-[:OF]->(relation)
    WHERE {{claim-counts-at}}
    RETURN toString(coalesce(claim.validFrom, claim.date))
  }
  WHEN relation.lastDate > date($asOf) THEN COLLECT {
    MATCH ()-[of:OF]->()
    WHERE of.relationId = relation.id AND of.sort > '' AND of.sort < $asOf + '~'
    RETURN left(of.sort, 10)
  }
END
