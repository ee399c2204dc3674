// Links claims to the relations that they count in. Links that are there already stay.
//
// $links   LIST<MAP>   {claimId, relationId, sort}, at most 100,000
// links    INTEGER     links looked at
CYPHER 5
UNWIND $links AS row
MATCH (claim:Claim {id: row.claimId})
MATCH (relation:Relation {id: row.relationId})
MERGE (claim)-[of:OF {relationId: row.relationId}]->(relation)
SET of.sort = row.sort
RETURN count(*) AS links
