// How many claims and events there are on each day, of those that satisfy one of some clauses.
//
// $parents     LIST<MAP>      key, begin, starts: what is counted for; see fragments/kept-claims
// $spans       LIST<MAP>      below, above: sort keys; each span is counted on its own, so that no day may be in two
// $clauses     LIST<MAP>      those of fragments/kept-claims
// $digits      INTEGER        of the dates: 10 for days, 7 for months
// $withIntensity   BOOLEAN   sum up intensities too, for which more is read of each claim
// $by          STRING         TYPE, CAMEO_ROOT or NONE: what they are told apart by
// $roots       MAP            {type: root} for claims without a code
// key          STRING         that of the parent; no row if it has no claims
// day          STRING         date of the claims, cut to `digits`; all zeros if they have none
// group        STRING         null if they are not told apart, or not by this; by CAMEO_ROOT also '|' for all together,
//                             since an event may be coded by several roots
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
  WITH claim, sort, collect(DISTINCT of.relationId) AS relationIds
  WITH claim, relationIds,
    CASE WHEN sort > '0000-00-01' THEN left(sort, 10) ELSE sort END AS event,
    left(sort, $digits) AS day, CASE $by
      WHEN 'TYPE' THEN claim.relation
      WHEN 'CAMEO_ROOT' THEN CASE
        WHEN claim.cameoCode IS NULL THEN $roots[claim.relation]
        ELSE left(claim.cameoCode, 2)
      END
    END AS group
  UNWIND CASE $by WHEN 'CAMEO_ROOT' THEN [group, '|'] ELSE [group] END AS part
  UNWIND CASE relationIds WHEN [] THEN [null] ELSE relationIds END AS relationId
  WITH claim, day, part AS group, relationId + event AS event, coalesce(relationId = relationIds[0], true) AS isFirst
  WITH claim, day, group, event, isFirst, CASE WHEN $withIntensity AND isFirst THEN claim.intensity END AS intensity
  RETURN day, group,
    sum(CASE WHEN isFirst THEN 1 ELSE 0 END) AS claimCount, count(DISTINCT event) AS eventCount,
    sum(intensity) AS intensity, count(intensity) AS scored,
    collect(DISTINCT CASE WHEN intensity IS NOT NULL THEN claim.intensityScheme END) AS schemes
}
WITH parent.key AS key, day, group, sum(claimCount) AS claimCount, sum(eventCount) AS eventCount,
  sum(intensity) AS intensity, sum(scored) AS scored, collect(schemes) AS parts
RETURN key, day, group, claimCount, eventCount, intensity, scored,
  reduce(schemes = [], part IN parts | schemes + [scheme IN part WHERE NOT scheme IN schemes]) AS schemes
