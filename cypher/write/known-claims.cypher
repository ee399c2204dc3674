// Which claims are recorded already.
//
// $ids   LIST<STRING>   claim ids, at most 10,000
// id     STRING         one row a claim that exists
CYPHER 5
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN claim.id AS id
