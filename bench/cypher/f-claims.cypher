// A page of 100 of all claims, newest first, with the names of their ends.
//
// $after   STRING      sort key of the claim that it comes after; null for the first page
// data     LIST<MAP>   id, relation, date, summary, subjects, objects
CYPHER 5
MATCH (claim:Claim)
WHERE claim.status = 'ACTIVE' AND claim.sort < coalesce($after, '~')
WITH claim ORDER BY claim.status DESC, claim.sort DESC LIMIT 100
RETURN collect({
  id: claim.id, relation: claim.relation, date: toString(claim.date), summary: claim.summary,
  subjects: COLLECT { MATCH (claim)-[:SUBJECT]->(end:Entity) RETURN end.name ORDER BY end.id },
  objects: COLLECT { MATCH (claim)-[:OBJECT]->(end:Entity) RETURN end.name ORDER BY end.id }
}) AS data
