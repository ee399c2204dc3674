// How often claims of some types count in different relations on different days, by the sources that published
// them or passed them on; a claim of several is counted for each.
//
// $types       LIST<STRING>
// $statuses    LIST<STRING>   one of them: events of several may be the same
// $below       STRING         sort key that theirs are below: as of a day, one of that day
// $above       STRING         sort key that theirs are above
// $asOf        STRING         a day, ISO 8601, that they had not ended by; null for now
// $digits      INTEGER        of the dates: 10 for days, 7 for months
// group        STRING         plain id of a source; null if they have none
// day          STRING         date of the claims, cut to `digits`; all zeros if they have none
// eventCount   INTEGER        each claim without a date being one more in each of its relations
//
// Days are counted one by one: an event is of one day, so that few need be kept in mind. A denial counts in no relation.
CYPHER 5
UNWIND $types AS type
UNWIND $statuses AS status
CALL (type, status) {
  {{claims-by-source}}
  MATCH (claim)-[:OF]->(relation:Relation)
  WITH group, left(claim.sort, 10) AS date, claim.sort < '0000-00-01' AS isUndated, claim, relation
  RETURN group, date,
    count(DISTINCT CASE WHEN NOT isUndated THEN relation END) + sum(CASE WHEN isUndated THEN 1 ELSE 0 END) AS events
}
RETURN group, left(date, $digits) AS day, sum(events) AS eventCount
