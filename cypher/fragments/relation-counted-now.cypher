// What `relation` comes to now for whoever the statement is run for; between two clauses of it. It gives claimCount, eventCount,
// sourceCount, firstDate and lastDate. What is stored tells, where no private claim can count in it.
CALL (relation) {
  WITH relation WHERE NOT $withPrivate OR relation.looseCount = 0
  RETURN relation.claimCount AS claimCount, relation.eventCount AS eventCount, relation.sourceCount AS sourceCount,
    relation.firstDate AS firstDate, relation.lastDate AS lastDate
  UNION ALL
  WITH relation WHERE $withPrivate AND coalesce(relation.looseCount <> 0, true)
  CALL (relation) {
    MATCH (claim:Claim)-[:OF]->(relation)
    WHERE claim.status IN $active AND claim.modality <> 'DENIED'
    {{claims-counted}}
  }
  RETURN claimCount, eventCount, size(origins) AS sourceCount, firstDate, lastDate
}
