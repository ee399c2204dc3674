// Says of a claim which one it replaces.
//
// $id             STRING    the claim that is new
// $supersededId   STRING    the one that it replaces
// links           INTEGER
CYPHER 5
MATCH (claim:Claim {id: $id})
MATCH (superseded:Claim {id: $supersededId})
CREATE (claim)-[:SUPERSEDES]->(superseded)
RETURN count(*) AS links
