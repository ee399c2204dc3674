// How many claims there are on each day, of those that satisfy one of some clauses.
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
// group        STRING         null if they are not told apart, or not by this
// claimCount   INTEGER        claims, each once
// eventCount   INTEGER        0: statements that count events read more
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
  WITH DISTINCT claim, sort
  WITH claim, left(sort, $digits) AS day, CASE $by
      WHEN 'TYPE' THEN claim.relation
      WHEN 'CAMEO_ROOT' THEN CASE
        WHEN claim.cameoCode IS NULL THEN $roots[claim.relation]
        ELSE left(claim.cameoCode, 2)
      END
    END AS group, CASE WHEN $withIntensity THEN claim.intensity END AS intensity
  RETURN day, group, count(*) AS claimCount, 0 AS eventCount,
    sum(intensity) AS intensity, count(intensity) AS scored,
    collect(DISTINCT CASE WHEN intensity IS NOT NULL THEN claim.intensityScheme END) AS schemes
}
WITH parent.key AS key, day, group, sum(claimCount) AS claimCount, sum(eventCount) AS eventCount,
  sum(intensity) AS intensity, sum(scored) AS scored, collect(schemes) AS parts
RETURN key, day, group, claimCount, eventCount, intensity, scored,
  reduce(schemes = [], part IN parts | schemes + [scheme IN part WHERE NOT scheme IN schemes]) AS schemes
