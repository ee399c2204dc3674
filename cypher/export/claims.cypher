// A page of claims with all that hangs on them, by id.
//
// $after      STRING         id that the page comes after, '' for the first one
// $statuses   LIST<STRING>   stored statuses to keep; null keeps all
// $seq        INTEGER        keep those of this write and of earlier ones
// $limit      INTEGER        claims
// claim, links               as fragments/export-claim gives them
CYPHER 5
MATCH (claim:Claim)
WHERE claim.id > $after AND claim.seq <= $seq AND ($statuses IS NULL OR claim.status IN $statuses)
WITH claim ORDER BY claim.id LIMIT $limit
{{export-claim}}
