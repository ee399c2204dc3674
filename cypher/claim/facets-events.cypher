// How many claims there are of each kind, of those that satisfy one of some clauses; how often they count in different
// relations on different days, each without a date being one more; and how many entities they name.
//
// $spans         LIST<MAP>      below, above: sort keys; each span is gone through on its own, so that no day may be in two
// $clauses       LIST<MAP>      those of fragments/kept-claims
// $limit         INTEGER        groups at most
// $by            STRING         what they are told apart by: TYPE for what `groupOfType` says, EVENT_NAME, CAMEO_CODE,
//                               CAMEO_ROOT or MONTH
// $groupOfType   MAP            {type: group}; for CAMEO_ROOT that of claims without a code
// groupCount     INTEGER        groups there are
// all            MAP            the counts of all claims together
// groups         LIST<MAP>      key, claimCount, eventCount, entityCount; those with the most claims first. A key is null
//                               for claims that have none
CYPHER 5
WITH {begin: null, starts: null} AS parent
UNWIND $spans AS span
CALL (parent, span) {
  CALL (parent, span) {
    {{kept-claims}}
  }
  OPTIONAL MATCH (claim)-[of:OF]->()
  WITH claim, collect(DISTINCT of.relationId) AS relationIds
  MATCH (claim)-[:SUBJECT|OBJECT]->(end:Entity)
  WITH claim, relationIds, collect(DISTINCT end) AS ends
  WITH claim, relationIds, ends, CASE WHEN claim.sort > '0000-00-01' THEN left(claim.sort, 10) ELSE claim.sort END AS event, [CASE $by
    WHEN 'EVENT_NAME' THEN claim.eventName
    WHEN 'CAMEO_CODE' THEN claim.cameoCode
    WHEN 'CAMEO_ROOT' THEN CASE
      WHEN claim.cameoCode IS NULL THEN $groupOfType[claim.relation]
      ELSE left(claim.cameoCode, 2)
    END
    WHEN 'MONTH' THEN CASE WHEN claim.sort > '0000-00-01' THEN left(claim.sort, 7) END
    ELSE $groupOfType[claim.relation]
  END] AS keys
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
}
WITH key, sum(claims) AS claimCount, sum(events) AS eventCount, collect(entities) AS entitiesOfEach
CALL (entitiesOfEach) {
  UNWIND entitiesOfEach AS entities
  UNWIND entities AS entity
  RETURN count(DISTINCT entity) AS entityCount
}
WITH key, {key: key, claimCount: claimCount, eventCount: eventCount, entityCount: entityCount} AS group
ORDER BY group.claimCount DESC, key
WITH collect(group) AS found
WITH [group IN found WHERE group.key IS NULL OR group.key <> '|'] AS groups, [group IN found WHERE group.key = '|'] AS together
RETURN size(groups) AS groupCount, groups[..$limit] AS groups,
  coalesce(together[0], {claimCount: 0, eventCount: 0, entityCount: 0}) AS all
