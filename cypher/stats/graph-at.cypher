// What relations and claims the whole graph held at a clock. Reads every claim once: for graphStats alone.
//
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// relations   LIST<MAP>   type, relationCount, claimCount; the types with the most relations first
// claims      INTEGER     claims that were ACTIVE, denials too
// firstDate   STRING      ISO 8601; null if no relation had a date
// lastDate    STRING      ISO 8601; null if no relation had a date
CYPHER 5
CALL () {
  MATCH (claim:Claim)-[:OF]->(relation:Relation)
  WHERE {{claim-counts-at}}
  WITH relation, count(*) AS counted, min(coalesce(claim.date, claim.validFrom)) AS first,
    max(coalesce(claim.date, claim.validFrom)) AS last
  WITH relation.type AS type, count(*) AS relationCount, sum(counted) AS claimCount, min(first) AS firstDate,
    max(last) AS lastDate
  ORDER BY relationCount DESC, type
  RETURN collect({type: type, relationCount: relationCount, claimCount: claimCount}) AS relations,
    min(firstDate) AS firstDate, max(lastDate) AS lastDate
}
CALL () {
  MATCH (claim:Claim)
  WHERE {{claim-held-at}}
  RETURN count(*) AS claims
}
RETURN relations, claims, toString(firstDate) AS firstDate, toString(lastDate) AS lastDate
