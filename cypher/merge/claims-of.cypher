// Claims that name an entity in whatever role.
//
// $id      STRING         plain id
// $limit   INTEGER        claims; callers ask for one more than may be moved
// claimIds LIST<STRING>
CYPHER 5
MATCH (entity:Entity {id: $id})
CALL (entity) {
  MATCH (entity)<-[:SUBJECT|OBJECT|SAID_BY|PART_OF|AT|ABOUT]-(claim:Claim)
  WITH DISTINCT claim LIMIT $limit
  RETURN collect(claim.id) AS claimIds
}
RETURN claimIds
