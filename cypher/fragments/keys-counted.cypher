// What rows `claim`, `relationIds`, `ends`, `event`, `keys` come to, each of which is in the groups of its keys and in that
// of all, '|'; the end of a subquery. It gives key, claims, events and entities, those that are named.
UNWIND keys + '|' AS key
UNWIND CASE relationIds WHEN [] THEN [null] ELSE relationIds END AS relationId
WITH key, claim, ends, relationId + event AS event, coalesce(relationId = relationIds[0], true) AS isFirst
WITH key, sum(CASE WHEN isFirst THEN 1 ELSE 0 END) AS claims, count(DISTINCT event) AS events,
  collect(CASE WHEN isFirst THEN ends END) AS endsOfEach
CALL (endsOfEach) {
  UNWIND endsOfEach AS ends
  UNWIND ends AS end
  RETURN collect(DISTINCT end) AS entities
}
RETURN key, claims, events, entities
