// How many claims name two entities in each month.
//
// $id, $other   STRING      plain ids
// data          LIST<MAP>   month, claims; in order
CYPHER 5
MATCH (:Entity {id: $id})<-[:SUBJECT|OBJECT]-(claim:Claim)-[:SUBJECT|OBJECT]->(:Entity {id: $other})
WHERE claim.status = 'ACTIVE' AND claim.modality <> 'DENIED' AND claim.sort > '0000-00-01'
WITH DISTINCT claim
WITH left(claim.sort, 7) AS month, count(*) AS claims ORDER BY month
RETURN collect({month: month, claims: claims}) AS data
