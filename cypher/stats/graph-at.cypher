// What relations and claims the whole graph held at a clock. Goes through all relations: for graphStats alone.
//
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// relations   LIST<MAP>   type, relationCount, claimCount; the types with the most relations first
// claims      INTEGER     claims that were ACTIVE, denials too
// firstDate   STRING      ISO 8601; null if no relation had a date
// lastDate    STRING      ISO 8601; null if no relation had a date
CYPHER 5
CALL () {
  MATCH (relation:Relation)
  {{relation-tally-at}}
  WITH relation.type AS type, count(*) AS relationCount, sum(counted) AS claimCount, min(first) AS firstDate,
    max(last) AS lastDate
  ORDER BY relationCount DESC, type
  RETURN collect({type: type, relationCount: relationCount, claimCount: claimCount}) AS relations,
    min(firstDate) AS firstDate, max(lastDate) AS lastDate
}
CALL () {
  WITH null AS nothing WHERE $knownAt IS NOT NULL
  MATCH (claim:Claim)
  WHERE {{claim-held-at}}
  RETURN count(*) AS held
  UNION ALL
  UNWIND CASE WHEN $knownAt IS NULL THEN $active ELSE [] END AS status
  MATCH (claim:Claim)
  USING INDEX claim:Claim(status, sort)
  WHERE claim.status = status AND claim.sort > CASE WHEN $asOf IS NULL THEN '' ELSE '0000-00-01' END
    AND claim.sort < coalesce($asOf, '') + '~'
  RETURN count(*) AS held
  UNION ALL
  // Of those that end, some had ended by then; of those without a day, none other counts.
  WITH null AS nothing WHERE $knownAt IS NULL
  MATCH (claim:Claim)
  USING INDEX claim:Claim(validTo)
  WHERE claim.validTo > date('0000-01-01') AND claim.status IN $active
    AND (claim.sort < '0000-00-01') = (claim.validTo > date($asOf)) AND claim.sort < $asOf + '~'
  RETURN sum(CASE WHEN claim.sort < '0000-00-01' THEN 1 ELSE -1 END) AS held
}
WITH relations, firstDate, lastDate, sum(held) AS claims
RETURN relations, claims, firstDate, lastDate
