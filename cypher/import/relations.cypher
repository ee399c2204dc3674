// Counts new claims in their relations, created where missing, before the claims themselves are
// written. Each relation stays locked to the end of the transaction.
//
// $relations   LIST<MAP>   {id, type, sourceId, targetId, claims, days, undated, loose, origins, firstDate,
//                          lastDate}, ordered by id, at most 20,000: `claims` new ones on the
//                          distinct `days` (ISO 8601), `undated` of them without a day, `loose` without one
//                          or with an end
// id, type, sourceId, targetId, firstDate, lastDate
//              STRING      one row a relation that was drawn before and whose dates have changed
//
// A day is new if no counted claim has it. Days outside of what the relation spans need no look.
CYPHER 5
UNWIND $relations AS row
MERGE (relation:Relation {id: row.id})
ON CREATE SET
  relation.sourceId = row.sourceId,
  relation.targetId = row.targetId,
  relation.claimCount = 0,
  relation.eventCount = 0,
  relation.looseCount = 0,
  relation.origins = []
SET relation.type = row.type
WITH
  relation, row, relation.rank IS NULL AS created,
  date(row.firstDate) AS first, date(row.lastDate) AS last
CALL (relation, row, created) {
  UNWIND row.days AS day
  WITH day, date(day) AS value
  WHERE created
    OR relation.firstDate IS NULL OR value < relation.firstDate OR value > relation.lastDate
    OR NOT EXISTS {
      MATCH ()<-[of:OF]-(claim:Claim)
      USING INDEX of:OF(relationId, sort)
      WHERE of.relationId = row.id AND of.sort >= day + '|' AND of.sort < day + '}'
        AND claim.status = 'ACTIVE' AND claim.modality <> 'DENIED'
    }
  RETURN count(*) AS newDays
}
WITH
  relation, row, created, newDays, relation.firstDate AS oldFirst, relation.lastDate AS oldLast,
  CASE WHEN first < relation.firstDate OR relation.firstDate IS NULL THEN first ELSE relation.firstDate END AS first,
  CASE WHEN last > relation.lastDate OR relation.lastDate IS NULL THEN last ELSE relation.lastDate END AS last,
  relation.origins + [origin IN row.origins WHERE NOT origin IN relation.origins] AS origins,
  relation.claimCount + toInteger(row.claims) AS claimCount
SET
  relation.visibility = null,
  relation.claimCount = claimCount,
  relation.eventCount = relation.eventCount + newDays + toInteger(row.undated),
  relation.looseCount = relation.looseCount + toInteger(row.loose),
  relation.origins = origins,
  relation.sourceCount = size(origins),
  relation.firstDate = first,
  relation.lastDate = last,
  relation.rank = right('000000000' + toString(claimCount), 10) + '|' + row.id,
  relation.latest = coalesce(toString(last), '0000-00-00') + '|' + row.id
WITH row, created, first, last, oldFirst, oldLast
CALL (row, created, first, last) {
  WITH * WHERE created
  MATCH (source:Entity {id: row.sourceId})
  MATCH (target:Entity {id: row.targetId})
  CREATE (source)-[:$(row.type) {id: row.id, firstDate: first, lastDate: last}]->(target)
}
WITH row, created, first, last, oldFirst, oldLast
WHERE NOT created AND (oldFirst IS NULL AND first IS NOT NULL OR first <> oldFirst OR last <> oldLast)
RETURN
  row.id AS id, row.type AS type, row.sourceId AS sourceId, row.targetId AS targetId,
  toString(first) AS firstDate, toString(last) AS lastDate
