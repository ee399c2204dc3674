// Has claims name an entity again that was merged. The one that was named in its place is named on only by those claims that
// named it themselves, or another one that was merged into it.
//
// $id       STRING    plain id of the entity, which is one again
// $keepId   STRING    plain id of the one that it was merged into
// ends      INTEGER   ends restored
CYPHER 5
MATCH (entity:Entity {id: $id})
MATCH (keep:Entity {id: $keepId})
CALL (entity, keep) {
  MATCH (entity)<-[end:MERGED_END]-(claim:Claim)
  WITH entity, keep, end, claim, end.role AS role, end.merged AS wasMerged
  CALL (claim, keep, entity, role) {
    MATCH (claim)-[moved]->(keep)
    WHERE type(moved) = role AND moved.merged
      AND NOT EXISTS {
        MATCH (claim)-[other:MERGED_END]->(merged:Merged)
        WHERE other.role = role AND merged.intoId = keep.id
      }
    DELETE moved
  }
  CREATE (claim)-[restored:$(role)]->(entity)
  SET restored += CASE WHEN role IN ['SUBJECT', 'OBJECT'] THEN {
    entityId: entity.id, sort: claim.sort, privateOf: CASE WHEN {{claim-is-private}} THEN entity.id END
  } ELSE {} END,
    restored.merged = wasMerged
  DELETE end
  RETURN count(*) AS ends
}
RETURN ends
