// A row if a claim of the relation `mixedId` and one of a relation of `against`, a list of ids, counted at $asOf and $knownAt and
// are of days that are no more than $windowDays apart; the body of a CALL. `mixedCount`, `mixedFirst` and `mixedLast`
// are of its claims that counted then.
//
// The first and the last day of both tell most pairs. Of the others, the days of the one with fewer claims are looked for in the
// other, in order, up to the first that is met.
UNWIND CASE WHEN mixedFirst IS NULL THEN [] ELSE against END AS otherId
CALL (otherId) {
  MATCH (relation:Relation {id: otherId})
  {{relation-tally-at}}
  WITH counted, first, last WHERE first IS NOT NULL
  RETURN counted AS otherCount, date(first) AS otherFirst, date(last) AS otherLast
}
WITH CASE WHEN mixedCount <= otherCount THEN [mixedId, otherId] ELSE [otherId, mixedId] END AS ids,
  otherFirst, otherLast, duration({days: $windowDays}) AS window
WHERE mixedFirst <= otherLast + window AND otherFirst <= mixedLast + window
WITH ids, window, any(day IN [mixedFirst, mixedLast] WHERE any(other IN [otherFirst, otherLast] WHERE
  day <= other + window AND other <= day + window)) AS isMet
CALL (isMet, ids, window) {
  WITH isMet WHERE isMet
  RETURN true AS met
  UNION ALL
  WITH ids, window WHERE NOT isMet
  MATCH (claim:Claim)-[of:OF]->()
  USING INDEX of:OF(relationId, sort)
  WHERE of.relationId = ids[0] AND of.sort > '0000-00-01' AND {{claim-counts-at}}
  WITH DISTINCT ids[1] AS other, window AS days, date(left(of.sort, 10)) AS day
  CALL (other, days, day) {
    MATCH (claim:Claim)-[of:OF]->()
    USING INDEX of:OF(relationId, sort)
    WHERE of.relationId = other AND of.sort > '0000-00-01'
      AND of.sort >= toString(day - days) AND of.sort < toString(day + days) + '~'
      AND {{claim-counts-at}}
    RETURN true AS met LIMIT 1
  }
  RETURN met LIMIT 1
}
RETURN met LIMIT 1
