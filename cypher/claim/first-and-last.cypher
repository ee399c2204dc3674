// The first and the last day that claims of some statuses are dated on.
//
// $statuses   LIST<STRING>
// first       STRING   sort key of a claim on the first day; null if none has a date
// last        STRING   sort key of a claim on the last day; null if none has a date
CYPHER 5
CALL () {
  UNWIND $statuses AS status
  CALL (status) {
    MATCH (claim:Claim)
    USING INDEX claim:Claim(status, sort)
    WHERE claim.status = status AND claim.sort > '0000-00-01'
    RETURN claim.sort AS sort ORDER BY claim.status, claim.sort LIMIT 1
  }
  RETURN min(sort) AS first
}
CALL () {
  UNWIND $statuses AS status
  CALL (status) {
    MATCH (claim:Claim)
    USING INDEX claim:Claim(status, sort)
    WHERE claim.status = status AND claim.sort > '0000-00-01'
    RETURN claim.sort AS sort ORDER BY claim.status DESC, claim.sort DESC LIMIT 1
  }
  RETURN max(sort) AS last
}
RETURN first, last
