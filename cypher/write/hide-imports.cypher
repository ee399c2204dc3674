// Has writes of imports that recorded nothing but claims which are private by now be told to those alone who are shown what is
// private.
//
// $claimIds   LIST<STRING>   claims that became private, at most 10,000
// changes     INTEGER        changes set
CYPHER 5
UNWIND $claimIds AS id
MATCH (claim:Claim {id: id})
WITH DISTINCT claim.seq AS seq
MATCH (change:Change)
USING INDEX change:Change(sort)
WHERE change.sort = {{import-change-key}}
  AND change.importSeq = seq
  AND NOT EXISTS {
    MATCH (other:Claim)
    WHERE other.seq = seq AND NOT other.status STARTS WITH 'PRIVATE_'
  }
SET change.visibility = 'PRIVATE'
RETURN count(*) AS changes
