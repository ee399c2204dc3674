// Moves claims on in their lives, those that are private among those that are, before what they count in is counted anew.
// When it was is set by `write/clock-stamp`; of a proposal that is decided on, when it was made is kept.
//
// $claims   LIST<MAP>   {id, properties: {status, and what else is to be kept}}, at most 20,000
// claims    INTEGER     claims moved
CYPHER 5
UNWIND $claims AS row
MATCH (claim:Claim {id: row.id})
WITH claim, row, CASE WHEN {{claim-is-private}} THEN 'PRIVATE_' ELSE '' END AS prefix
FOREACH (_ IN CASE WHEN claim.status ENDS WITH 'PROPOSED' THEN [true] ELSE [] END | SET claim.proposedSeq = claim.seq)
SET claim += row.properties, claim.status = prefix + row.properties.status
RETURN count(*) AS claims
