// Links new claims to the sources that they came from, and to the countries in which they happened.
//
// $via   LIST<MAP>   {claimId, sourceId}, at most 100,000
// $at    LIST<MAP>   {claimId, entityId}, at most 100,000
// links  INTEGER     links written
CYPHER 5
CALL () {
  UNWIND $via AS row
  MATCH (claim:Claim {id: row.claimId})
  MATCH (source:Source {id: row.sourceId})
  CREATE (claim)-[:VIA]->(source)
  RETURN count(*) AS via
}
CALL () {
  UNWIND $at AS row
  MATCH (claim:Claim {id: row.claimId})
  MATCH (entity:Entity {id: row.entityId})
  CREATE (claim)-[:AT]->(entity)
  RETURN count(*) AS at
}
RETURN via + at AS links
