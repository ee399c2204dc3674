// Where a page far down the list of all claims begins: the claim after so many, or in a small graph the last
// one before its last page.
//
// $skip   FLOAT    whole; claims before it
// $page   FLOAT    whole; claims a page
// sort    STRING
CYPHER 5
MATCH (claim:Claim)
WITH count(claim) AS claims
WITH CASE WHEN claims > $skip + 1 THEN $skip ELSE claims - 2 - (claims - 1) % toInteger($page) END AS before
CALL (before) {
  MATCH (claim:Claim)
  WHERE claim.status = 'ACTIVE' AND claim.sort > ''
  WITH claim.sort AS sort ORDER BY claim.status DESC, claim.sort DESC LIMIT toInteger($skip) + 1
  WITH collect(sort) AS sorts
  RETURN sorts[toInteger(before)] AS sort
}
RETURN sort
