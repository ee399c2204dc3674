// How many claims there are of each CAMEO root over time, and how intense, of some types and statuses, those that deny left out.
//
// $types       LIST<STRING>
// $statuses    LIST<STRING>
// $below       STRING         sort key that theirs are below: as of a day, one of that day
// $above       STRING         sort key that theirs are above
// $asOf        STRING         a day, ISO 8601, that they had not ended by; null for now
// $digits      INTEGER        of the dates: 10 for days, 7 for months
// $roots       MAP            {type: root} for claims without a code
// group        STRING         null if they have neither a code nor a type with a root
// day          STRING         date of the claims, cut to `digits`; all zeros if they have none
// claimCount   INTEGER
// intensity    FLOAT          sum of the intensities of those that have one
// scored       INTEGER        how many have one
// schemes      LIST<STRING>   the schemes of those, of each type and status once
CYPHER 5
UNWIND $types AS type
UNWIND $statuses AS status
CALL (type, status) {
  MATCH (claim:Claim)
  USING INDEX claim:Claim(relation, status, sort)
  WHERE claim.relation = type AND claim.status = status AND claim.sort < $below AND claim.sort > $above
    AND claim.modality <> 'DENIED' AND {{claim-lasted}}
  RETURN coalesce(left(claim.cameoCode, 2), $roots[type]) AS group, left(claim.sort, $digits) AS day,
    count(*) AS claimCount, sum(claim.intensity) AS intensity, count(claim.intensity) AS scored,
    collect(DISTINCT CASE WHEN claim.intensity IS NOT NULL THEN claim.intensityScheme END) AS schemes
}
RETURN group, day, claimCount, intensity, scored, schemes
