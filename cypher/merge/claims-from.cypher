// Claims that named an entity before it was merged.
//
// $id        STRING         plain id
// claimIds   LIST<STRING>
CYPHER 5
MATCH (merged:Merged {id: $id})
RETURN COLLECT { MATCH (merged)<-[:MERGED_END]-(claim:Claim) RETURN DISTINCT claim.id } AS claimIds
