// What `relation` came to at $asOf and $knownAt; the body of a CALL. It gives claimCount, eventCount, sourceCount, firstDate
// and lastDate. See relations-at: of one with a single source, the links of a plain one tell all.
WITH relation, {{relation-is-plain}} AS isPlain
WITH relation, CASE
  WHEN isPlain AND coalesce(relation.lastDate <= date($asOf), $asOf IS NULL) THEN 'STORED'
  WHEN isPlain AND relation.sourceCount = 1 THEN 'LINKS'
  ELSE 'CLAIMS'
END AS counts
CALL (relation, counts) {
  WITH relation WHERE counts = 'STORED'
  RETURN relation.claimCount AS claimCount, relation.eventCount AS eventCount, relation.sourceCount AS sourceCount,
    relation.firstDate AS firstDate, relation.lastDate AS lastDate
  UNION ALL
  WITH relation WHERE counts = 'LINKS'
  OPTIONAL MATCH ()-[of:OF]->()
  USING INDEX of:OF(relationId, sort)
  WHERE {{link-was-at}}
  WITH relation, left(of.sort, 10) AS day
  WITH relation, count(day) AS claimCount, count(DISTINCT day) AS days, min(day) AS first, max(day) AS last
  RETURN claimCount, days AS eventCount, CASE WHEN days > 0 THEN 1 ELSE 0 END AS sourceCount, date(first) AS firstDate, date(last) AS lastDate
  UNION ALL
  WITH relation WHERE counts = 'CLAIMS'
  OPTIONAL MATCH (claim:Claim)-[:OF]->(relation)
  WHERE {{claim-counts-at}}
  WITH relation, collect(claim) AS claims
  CALL (claims) {
    UNWIND claims AS claim
    {{claims-counted}}
  }
  RETURN claimCount, eventCount, size(origins) AS sourceCount, firstDate, lastDate
}
RETURN claimCount, eventCount, sourceCount, firstDate, lastDate
