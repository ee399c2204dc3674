// How many claims there are of each of some types and statuses over time, those that deny left out. All but those, and those
// that a day leaves out, is counted from an index alone.
//
// $types       LIST<STRING>
// $statuses    LIST<STRING>
// $below       STRING         sort key that theirs are below: as of a day, one of that day
// $above       STRING         sort key that theirs are above
// $asOf        STRING         a day, ISO 8601, that they had not ended by; null for now
// $digits      INTEGER        of the dates: 10 for days, 7 for months, 0 for none
// type         STRING
// day          STRING         date of the claims, cut to `digits`; all zeros if they have none
// claimCount   INTEGER
CYPHER 5
CALL () {
  UNWIND $types AS type
  UNWIND $statuses AS status
  CALL (type, status) {
    MATCH (claim:Claim)
    USING INDEX claim:Claim(relation, status, sort)
    WHERE claim.relation = type AND claim.status = status AND claim.sort < $below AND claim.sort > $above
    RETURN left(claim.sort, $digits) AS day, count(*) AS claims
  }
  RETURN type, day, claims
  UNION ALL
  MATCH (denial:Claim)
  USING INDEX denial:Claim(modality)
  WHERE denial.modality = 'DENIED'
    AND denial.relation IN $types AND denial.status IN $statuses AND denial.sort < $below AND denial.sort > $above
  RETURN denial.relation AS type, left(denial.sort, $digits) AS day, -count(*) AS claims
  UNION ALL
  MATCH (ended:Claim)
  USING INDEX ended:Claim(validTo)
  WHERE ended.validTo <= date($asOf) AND ended.modality <> 'DENIED'
    AND ended.relation IN $types AND ended.status IN $statuses AND ended.sort < $below AND ended.sort > $above
  RETURN ended.relation AS type, left(ended.sort, $digits) AS day, -count(*) AS claims
  UNION ALL
  UNWIND CASE WHEN $asOf IS NULL THEN [] ELSE $types END AS type
  UNWIND $statuses AS status
  CALL (type, status) {
    MATCH (undated:Claim)
    USING INDEX undated:Claim(relation, status, sort)
    WHERE undated.relation = type AND undated.status = status AND undated.sort < '0000-00-01' AND undated.sort > $above
      AND undated.validTo IS NULL AND undated.modality <> 'DENIED'
    RETURN left(undated.sort, $digits) AS day, -count(*) AS claims
  }
  RETURN type, day, claims
}
WITH type, day, sum(claims) AS claimCount
WHERE claimCount > 0
RETURN type, day, claimCount
