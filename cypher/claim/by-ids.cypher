// Claims by id, whatever their status.
//
// $ids            LIST<STRING>   claim ids, at most 1,000
// $withDetails    BOOLEAN        read what few ask for, as fragments/claim-parts says
// $roles          LIST<STRING>   read links of these types, with the entities that they lead to
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// claim           LIST           its properties, in order, as fragments/claim-columns gives them; no row for an id
//                                that does not exist
// end             MAP            all properties of an entity that links lead to, each once; in a row of its own
CYPHER 5
UNWIND $ids AS claimId
MATCH (claim:Claim {id: claimId})
WHERE claim.status IN $seen
{{claim-parts}}
WITH {{claim-columns}} AS claim, ends
WITH collect([claim, ends]) AS found
CALL (found) {
  UNWIND found AS row
  RETURN row[0] AS claim, null AS end
  UNION ALL
  UNWIND found AS row
  UNWIND row[1] AS end
  WITH DISTINCT end WHERE end:Entity
  RETURN null AS claim, properties(end) AS end
}
RETURN claim, end
