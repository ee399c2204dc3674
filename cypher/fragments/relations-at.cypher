// Of rows `relation`, `clause`, those whose relation satisfied the clause at $asOf and $knownAt, by the claims that
// counted then, of which there was one at least. A clause is one of relation-matches. It gives relation, clause and
// claimCount; a relation comes once for each of its clauses.
//
// Claims are only kept where a test looks at them. No list may be made of others within a condition on a list, hence the
// origins beforehand.
WITH relation, clause WHERE {{relation-ends}}
CALL (relation, clause) {
  MATCH (claim:Claim)-[:OF]->(relation)
  WHERE {{claim-counts-at}}
  RETURN count(claim) AS claimCount, collect(CASE WHEN size(clause.tests) > 0 THEN claim END) AS counted
}
WITH relation, clause, claimCount, counted WHERE claimCount > 0
CALL (clause, counted) {
  UNWIND CASE WHEN any(test IN clause.tests WHERE test.on = 'ORIGINS') THEN counted ELSE [] END AS claim
  {{claim-origins}}
  UNWIND origins AS origin
  RETURN count(DISTINCT origin) AS originCount
}
WITH relation, clause, claimCount, counted, originCount
WHERE all(test IN clause.tests WHERE test.is = CASE test.on
  WHEN 'CLAIMS' THEN test.min <= claimCount <= test.max
  WHEN 'ORIGINS' THEN test.min <= originCount <= test.max
  WHEN 'DATES' THEN any(claim IN counted WHERE claim.sort > test.from AND claim.sort < test.to + '~')
END)
WITH relation, clause, claimCount
