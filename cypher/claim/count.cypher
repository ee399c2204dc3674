// How many claims there are of each of some types and statuses over time, those that deny left out. All but those is
// counted from an index alone.
//
// $types       LIST<STRING>
// $statuses    LIST<STRING>
// $below       STRING         sort key that theirs are below
// $above       STRING         sort key that theirs are above
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
}
WITH type, day, sum(claims) AS claimCount
WHERE claimCount > 0
RETURN type, day, claimCount
