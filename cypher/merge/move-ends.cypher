// Has claims name another entity in place of one. What they named is kept beside: a MERGED_END for each end, with what the
// end had. Whom a claim names in a role already, it does not name twice.
//
// $id       STRING    plain id of the entity that is named now
// $keepId   STRING    plain id of the one that is to be named
// ends      INTEGER   ends moved
CYPHER 5
MATCH (merged:Entity {id: $id})
MATCH (keep:Entity {id: $keepId})
CALL (merged, keep) {
  MATCH (merged)<-[link:SUBJECT|OBJECT|SAID_BY|PART_OF|AT|ABOUT]-(claim:Claim)
  WITH merged, keep, link, claim, type(link) AS role,
    COLLECT { MATCH (claim)-[other]->(keep) RETURN type(other) } AS roles
  CREATE (claim)-[end:MERGED_END {role: role}]->(merged)
  SET end.sort = link.sort, end.merged = link.merged
  DELETE link
  WITH keep, claim, role WHERE NOT role IN roles
  CREATE (claim)-[moved:$(role) {merged: true}]->(keep)
  SET moved += CASE WHEN role IN ['SUBJECT', 'OBJECT'] THEN {
    entityId: keep.id, sort: claim.sort, privateOf: CASE WHEN {{claim-is-private}} THEN keep.id END
  } ELSE {} END
}
RETURN COUNT { (merged)<-[:MERGED_END]-(:Claim) } AS ends
