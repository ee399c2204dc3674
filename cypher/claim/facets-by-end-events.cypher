// What claim/facets-events counts, by the entities that the claims name beside some: who they are, of which kind, or
// where they belong to. A claim that names none beside those is counted for those.
//
// $spans         LIST<MAP>      below, above: sort keys; each span is gone through on its own, so that no day may be in two
// $clauses       LIST<MAP>      those of fragments/kept-claims
// $limit         INTEGER        groups at most
// $by            STRING         COUNTERPART, KIND, AFFILIATION
// $own           MAP            {id: true}
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
  WITH claim, relationIds, ends, CASE WHEN claim.sort > '0000-00-01' THEN left(claim.sort, 10) ELSE claim.sort END AS event, [end IN ends WHERE NOT coalesce($own[end.id], false)] AS others
  WITH claim, relationIds, ends, event, CASE others WHEN [] THEN ends ELSE others END AS counterparts
  CALL (counterparts) {
    UNWIND counterparts AS counterpart
    OPTIONAL MATCH (counterpart)-[:AFFILIATED_WITH]->(country:Entity) WHERE $by = 'AFFILIATION'
    RETURN collect(DISTINCT CASE $by
      WHEN 'KIND' THEN counterpart.kind
      WHEN 'COUNTERPART' THEN counterpart.id
      ELSE country.id
    END) AS found
  }
  WITH claim, relationIds, ends, event, CASE found WHEN [] THEN [null] ELSE found END AS keys
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
