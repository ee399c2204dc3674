// Moves claims on in their lives, before what they count in is counted anew. When it was is set by `write/clock-stamp`.
//
// $claims   LIST<MAP>   {id, properties: {status, and what else is to be kept}}, at most 20,000
// claims    INTEGER     claims moved
CYPHER 5
UNWIND $claims AS row
MATCH (claim:Claim {id: row.id})
SET claim += row.properties
RETURN count(*) AS claims
