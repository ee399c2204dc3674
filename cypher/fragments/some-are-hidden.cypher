// Whether there are claims that whoever the statement is run for is not shown, as someHidden; between two clauses of it. Where there
// are none, what is counted by links need not be looked at twice.
CALL () {
  CALL () {
    UNWIND [status IN $stored WHERE NOT status IN $seen] AS status
    MATCH (claim:Claim) USING INDEX claim:Claim(status, sort) WHERE claim.status = status AND claim.sort > ''
    RETURN claim LIMIT 1
  }
  RETURN count(claim) > 0 AS someHidden
}
