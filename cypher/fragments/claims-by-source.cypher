// Claims of a `type` and a `status` between $below and $above that do not deny and had not ended by $asOf, each with `group`: once for
// each source that published it or passed it on, once without one if it has none; a subquery.
//
// What has no source, as all that datasets of rows give, is not gone through to look for it. How many links there are of both kinds is one
// number: either kind by itself would be looked for by a scan of its own.
CALL (type, status) {
  MATCH (claim:Claim)
  USING INDEX claim:Claim(relation, status, sort)
  WHERE claim.relation = type AND claim.status = status AND claim.sort < $below AND claim.sort > $above
    AND claim.modality <> 'DENIED' AND {{claim-lasted}}
    AND COUNT { (claim)-[:VIA]->() } + COUNT { (claim)-[:REPORTED_IN]->() } = 0
  RETURN claim, null AS group
  UNION ALL
  MATCH (claim:Claim)
  USING INDEX claim:Claim(relation, status, sort)
  WHERE claim.relation = type AND claim.status = status AND claim.sort < $below AND claim.sort > $above
    AND claim.modality <> 'DENIED' AND {{claim-lasted}}
    AND COUNT { (claim)-[:VIA]->() } + COUNT { (claim)-[:REPORTED_IN]->() } > 0
  MATCH (claim)-[:VIA|REPORTED_IN]->(origin)
  RETURN DISTINCT claim, CASE WHEN origin:Article THEN origin.sourceId ELSE origin.id END AS group
}
