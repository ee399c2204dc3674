// Rows `relation`, `more`: each that a private claim counts in now, and in how many more claims than are stored of it, for
// whoever the statement is run for; none for whoever is shown none. What is stored of all others tells of them.
UNWIND [status IN $active WHERE status <> 'ACTIVE'] AS status
MATCH (claim:Claim)
USING INDEX claim:Claim(status, sort)
WHERE claim.status = status AND claim.sort > '' AND claim.modality <> 'DENIED'
MATCH (claim)-[:OF]->(relation:Relation)
WITH relation, count(DISTINCT claim) AS more
