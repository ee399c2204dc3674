// Some claims with all that hangs on them.
//
// $ids    LIST<STRING>   claim ids, at most 1,000
// $seq    INTEGER        keep those of this write and of earlier ones
// claim, links           as fragments/export-claim gives them
CYPHER 5
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
WHERE claim.seq <= $seq AND claim.status IN $seen
{{export-claim}}
