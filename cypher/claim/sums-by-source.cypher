// How many claims there are from each source over time, and how intense, of some types and statuses, those that deny left out.
// A claim that several sources published or passed on is counted for each.
//
// $types       LIST<STRING>
// $statuses    LIST<STRING>
// $below       STRING         sort key that theirs are below: as of a day, one of that day
// $above       STRING         sort key that theirs are above
// $asOf        STRING         a day, ISO 8601, that they had not ended by; null for now
// $digits      INTEGER        of the dates: 10 for days, 7 for months, 0 for none
// group        STRING         plain id of a source; null if they have none
// day          STRING         date of the claims, cut to `digits`; all zeros if they have none
// claimCount   INTEGER
// intensity    FLOAT          sum of the intensities of those that have one
// scored       INTEGER        how many have one
// schemes      LIST<STRING>   the schemes of those, of each type and status once
CYPHER 5
UNWIND $types AS type
UNWIND $statuses AS status
CALL (type, status) {
  {{claims-by-source}}
  RETURN group, left(claim.sort, $digits) AS day,
    count(*) AS claimCount, sum(claim.intensity) AS intensity, count(claim.intensity) AS scored,
    collect(DISTINCT CASE WHEN claim.intensity IS NOT NULL THEN claim.intensityScheme END) AS schemes
}
RETURN group, day, claimCount, intensity, scored, schemes
