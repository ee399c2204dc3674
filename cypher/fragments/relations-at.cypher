// Of rows `relation`, `clause`, those whose relation satisfied the clause at $asOf and $knownAt, by the claims that
// counted then, of which there was one at least. A clause is one of relation-matches. It gives relation, clause and
// claimCount; a relation comes once for each of its clauses.
//
// What is stored is today's. A plain relation's tells of a day too: that there was none if none of its claims had begun, and
// all if the last had; in between, its links have the day of each claim. Of others, claims are read.
//
// Claims are only kept where a test looks at them. No list may be made of others within a condition on a list, hence the
// origins beforehand.
WITH relation, clause, {{relation-is-plain}} AS isPlain
WHERE NOT (isPlain AND coalesce(relation.firstDate > date($asOf), false)) AND {{relation-ends}}
WITH relation, clause, isPlain, CASE
  WHEN size(clause.tests) > 0 THEN COLLECT {
    MATCH (claim:Claim)-[:OF]->(relation)
    WHERE {{claim-counts-at}}
    RETURN claim
  }
END AS counted
WITH relation, clause, counted, CASE
  WHEN size(clause.tests) > 0 THEN size(counted)
  WHEN NOT isPlain THEN COUNT { MATCH (claim:Claim)-[:OF]->(relation) WHERE {{claim-counts-at}} }
  WHEN relation.lastDate > date($asOf) THEN COUNT {
    MATCH ()-[of:OF]->() WHERE {{link-was-at}}
  }
  ELSE relation.claimCount
END AS claimCount
WHERE claimCount > 0
WITH relation, clause, claimCount, counted, CASE
  WHEN any(test IN clause.tests WHERE test.on = 'ORIGINS') THEN COUNT {
    UNWIND counted AS claim
    {{claim-origins}}
    UNWIND origins AS origin
    RETURN DISTINCT origin
  }
END AS originCount
WHERE all(test IN clause.tests WHERE test.is = CASE test.on
  WHEN 'CLAIMS' THEN test.min <= claimCount <= test.max
  WHEN 'ORIGINS' THEN test.min <= originCount <= test.max
  WHEN 'DATES' THEN any(claim IN counted WHERE claim.sort > test.from AND claim.sort < test.to + '~')
END)
WITH relation, clause, claimCount
