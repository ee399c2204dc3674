// Rows `id`, `counted`, `countedBefore`, `isOver`: relations with how many of their claims are of a period and of the time before,
// and whether one says that it ended in the period; several rows each; the body of a CALL.
//
// $starts          LIST<STRING>   plain ids whose relations alone are looked at; null for all
// $types           LIST<STRING>   types of claims that are gone through where that is all
// $from, $to       STRING         first and last day of the period, ISO 8601
// $before          STRING         first day of the time before
// $asOf, $knownAt  STRING         null, and a point in time, ISO 8601; null for now
WITH null AS nothing WHERE $starts IS NULL
UNWIND $types AS type
UNWIND CASE WHEN $knownAt IS NULL THEN $active ELSE $onceActive END AS status
MATCH (claim:Claim)
USING INDEX claim:Claim(relation, status, sort)
WHERE claim.relation = type AND claim.status = status AND claim.sort > $before AND claim.sort < $to + '~'
  AND {{claim-counts-at}}
MATCH (claim)-[of:OF]->()
WITH of.relationId AS id, claim.sort > $from AS isOfPeriod
RETURN id, sum(CASE WHEN isOfPeriod THEN 1 ELSE 0 END) AS counted, sum(CASE WHEN isOfPeriod THEN 0 ELSE 1 END) AS countedBefore,
  false AS isOver
UNION ALL
UNWIND $starts AS start
CALL (start) {
  MATCH (relation:Relation)
  USING INDEX relation:Relation(sourceId, rank)
  WHERE relation.sourceId = start AND relation.rank > ''
  RETURN relation
  UNION ALL
  MATCH (relation:Relation)
  USING INDEX relation:Relation(targetId, rank)
  WHERE relation.targetId = start AND relation.rank > ''
  RETURN relation
}
WITH DISTINCT relation
MATCH (claim:Claim)-[of:OF]->()
USING INDEX of:OF(relationId, sort)
WHERE of.relationId = relation.id AND of.sort > $before AND of.sort < $to + '~' AND {{claim-counts-at}}
WITH of.relationId AS id, of.sort > $from AS isOfPeriod
RETURN id, sum(CASE WHEN isOfPeriod THEN 1 ELSE 0 END) AS counted, sum(CASE WHEN isOfPeriod THEN 0 ELSE 1 END) AS countedBefore,
  false AS isOver
UNION ALL
MATCH (claim:Claim)
USING INDEX claim:Claim(validTo)
WHERE claim.validTo >= date($from) AND claim.validTo <= date($to) AND {{claim-counts-at}}
MATCH (claim)-[of:OF]->()
RETURN DISTINCT of.relationId AS id, 0 AS counted, 0 AS countedBefore, true AS isOver
