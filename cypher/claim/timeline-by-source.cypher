// How many claims and events there are on each day from each source, of those that satisfy one of some clauses.
// A claim that several sources published or passed on is counted for each.
//
// $parents     LIST<MAP>      key, begin, starts: what is counted for; see fragments/kept-claims
// $spans       LIST<MAP>      below, above: sort keys; each span is counted on its own, so that no day may be in two
// $clauses     LIST<MAP>      those of fragments/kept-claims
// $digits      INTEGER        of the dates: 10 for days, 7 for months
// key          STRING         that of the parent; no row if it has no claims
// day          STRING         date of the claims, cut to `digits`; all zeros if they have none
// group        STRING         plain id of a source; null if they have none; '|' for all of them together
// claimCount   INTEGER        claims, each once
// eventCount   INTEGER        different relations on different days, each claim without a date being one more
//                             in each of its relations; of one relation, if the parent is that
// intensity    FLOAT          sum of the intensities of those that have one
// scored       INTEGER        how many have one
// schemes      LIST<STRING>   the schemes of those
CYPHER 5
UNWIND $parents AS parent
UNWIND $spans AS span
CALL (parent, span) {
  CALL (parent, span) {
    {{kept-claims}}
  }
  OPTIONAL MATCH (claim)-[of:OF]->()
  WHERE parent.begin IS NULL OR parent.begin <> 'RELATION' OR of.relationId IN parent.starts
  WITH claim, collect(DISTINCT of.relationId) AS relationIds
  OPTIONAL MATCH (claim)-[:VIA|REPORTED_IN]->(origin)
  WITH claim, relationIds,
    collect(DISTINCT CASE WHEN origin:Article THEN origin.sourceId ELSE origin.id END) AS origins,
    CASE WHEN claim.sort > '0000-00-01' THEN left(claim.sort, 10) ELSE claim.sort END AS event,
    left(claim.sort, $digits) AS day
  UNWIND CASE origins WHEN [] THEN [null, '|'] ELSE origins + '|' END AS group
  UNWIND CASE relationIds WHEN [] THEN [null] ELSE relationIds END AS relationId
  WITH claim, day, group, relationId + event AS event, coalesce(relationId = relationIds[0], true) AS isFirst
  RETURN day, group,
    sum(CASE WHEN isFirst THEN 1 ELSE 0 END) AS claimCount, count(DISTINCT event) AS eventCount,
    sum(CASE WHEN isFirst THEN claim.intensity END) AS intensity,
    count(CASE WHEN isFirst THEN claim.intensity END) AS scored,
    collect(DISTINCT CASE WHEN claim.intensity IS NOT NULL THEN claim.intensityScheme END) AS schemes
}
WITH parent.key AS key, day, group, sum(claimCount) AS claimCount, sum(eventCount) AS eventCount,
  sum(intensity) AS intensity, sum(scored) AS scored, collect(schemes) AS parts
RETURN key, day, group, claimCount, eventCount, intensity, scored,
  reduce(schemes = [], part IN parts | schemes + [scheme IN part WHERE NOT scheme IN schemes]) AS schemes
