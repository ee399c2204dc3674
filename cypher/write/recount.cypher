// Counts relations anew from their claims. `write/relations` has locked them.
// Counted are claims that are ACTIVE and do not deny. An origin is whom the claim came from: the
// sources it names (VIA), or else the publishers of its articles, or else who made its datasets.
//
// $ids         LIST<STRING>   relation ids, at most 100,000
// id, type, sourceId, targetId   STRING   one row a relation
// firstDate    STRING         ISO 8601; null if no counted claim has a date
// lastDate     STRING         ISO 8601; null if no counted claim has a date
CYPHER 5
UNWIND $ids AS id
MATCH (relation:Relation {id: id})
CALL (relation) {
  MATCH (relation)<-[:OF]-(claim:Claim)
  WHERE claim.status = 'ACTIVE' AND claim.modality <> 'DENIED'
  {{claims-counted}}
}
CALL (relation) {
  MATCH (relation)<-[:OF]-(claim:Claim)
  WITH claim, claim.status = 'ACTIVE' AND claim.modality <> 'DENIED' AND claim.validTo IS NULL
    AND coalesce(claim.validFrom, claim.date) IS NOT NULL AS isPlain
  // What this transaction writes has no time yet: the clock stamps the relation with it, too.
  RETURN sum(CASE WHEN isPlain THEN 0 ELSE 1 END) AS looseCount, max(claim.recordedAt) AS recordedAt,
    count(*) > 0 AND count(CASE WHEN {{claim-is-private}} THEN null ELSE 1 END) = 0 AS isPrivate
}
SET relation.claimCount = claimCount,
  relation.recordedAt = recordedAt,
  relation.visibility = CASE WHEN isPrivate THEN 'PRIVATE' END,
  relation.eventCount = eventCount,
  relation.looseCount = looseCount,
  relation.origins = origins,
  relation.sourceCount = size(origins),
  relation.firstDate = firstDate,
  relation.lastDate = lastDate,
  relation.rank = right('000000000' + toString(claimCount), 10) + '|' + id,
  relation.latest = CASE WHEN claimCount > 0 THEN coalesce(toString(lastDate), '0000-00-00') + '|' + id END
RETURN
  id,
  relation.type AS type,
  relation.sourceId AS sourceId,
  relation.targetId AS targetId,
  toString(firstDate) AS firstDate,
  toString(lastDate) AS lastDate
