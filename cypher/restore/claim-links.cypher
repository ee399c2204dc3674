// Says which claims deny others, and which took the place of others. A claim that is not there is left out.
//
// $denies, $supersedes   LIST<MAP>   {from, to}: claim ids, at most 10,000
// links                  INTEGER     links written
CYPHER 5
CALL () {
  UNWIND $denies AS row
  MATCH (claim:Claim {id: row.from})
  MATCH (other:Claim {id: row.to})
  CREATE (claim)-[:DENIES]->(other)
  RETURN count(*) AS denials
}
CALL () {
  UNWIND $supersedes AS row
  MATCH (claim:Claim {id: row.from})
  MATCH (other:Claim {id: row.to})
  CREATE (claim)-[:SUPERSEDES]->(other)
  RETURN count(*) AS replaced
}
RETURN denials + replaced AS links
