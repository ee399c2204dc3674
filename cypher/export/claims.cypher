// A page of claims with all that hangs on them, by id.
//
// $after      STRING         id that the page comes after, '' for the first one
// $seq        INTEGER        keep those of this write and of earlier ones
// $limit      INTEGER        claims
// claim, links               as fragments/export-claim gives them
CYPHER 5
MATCH (claim:Claim)
WHERE claim.id > $after AND claim.seq <= $seq AND claim.status IN $seen
WITH claim ORDER BY claim.id LIMIT $limit
{{export-claim}}
