// Links claims to those that they deny.
//
// $denials   LIST<MAP>   {claimId, deniedId}, at most 10,000
// denials    INTEGER     links written
CYPHER 5
UNWIND $denials AS row
MATCH (claim:Claim {id: row.claimId})
MATCH (denied:Claim {id: row.deniedId})
MERGE (claim)-[:DENIES]->(denied)
RETURN count(*) AS denials
