// Of rows `relation`, `more`, `clause`, where private claims count in the relation, those whose relation satisfies the clause with
// those, as fragments/relation-matches has it for what is stored; between two clauses of a statement. It gives relation and
// claimCount; a relation comes once for each of its clauses.
//
// How many claims there are is known. What else a test asks is asked of the claims.
WITH relation, clause, relation.claimCount + more AS claimCount
WHERE {{relation-ends}}
WITH relation, clause, claimCount, CASE WHEN any(test IN clause.tests WHERE test.on = 'ORIGINS') THEN COUNT {
  MATCH (claim:Claim)-[:OF]->(relation)
  WHERE claim.status IN $active AND claim.modality <> 'DENIED'
  {{claim-origins}}
  UNWIND origins AS origin
  RETURN DISTINCT origin
} END AS originCount
WHERE all(test IN clause.tests WHERE test.is = CASE test.on
  WHEN 'CLAIMS' THEN test.min <= claimCount <= test.max
  WHEN 'ORIGINS' THEN test.min <= originCount <= test.max
  WHEN 'DATES' THEN EXISTS {
    MATCH (dated:Claim)-[of:OF]->()
    WHERE of.relationId = relation.id AND of.sort > test.from AND of.sort < test.to + '~'
      AND dated.status IN $active AND dated.modality <> 'DENIED'
  }
END)
