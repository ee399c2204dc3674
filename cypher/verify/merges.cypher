// A page of merged entities with what must follow from that.
//
// $after        STRING    id that the page comes after, '' for the first one
// $limit        INTEGER   merged entities
// id, intoId    STRING    whom it was merged into
// survivorId    STRING    who it is now
// isEntity      BOOLEAN   whether an entity has its id, too
// survives      BOOLEAN   whether there is an entity that it is now
// nextId        STRING    who the one that it was merged into is now; null if that was not merged
// lostEnds      INTEGER   claims that named it and do not name, in the same role, the one that it is now
CYPHER 5
MATCH (merged:Merged)
WHERE merged.id > $after
WITH merged ORDER BY merged.id LIMIT $limit
RETURN merged.id AS id, merged.intoId AS intoId, merged.survivorId AS survivorId,
  EXISTS { MATCH (:Entity {id: merged.id}) } AS isEntity,
  EXISTS { MATCH (:Entity {id: merged.survivorId}) } AS survives,
  head(COLLECT { MATCH (next:Merged {id: merged.intoId}) RETURN next.survivorId }) AS nextId,
  COUNT {
    MATCH (merged)<-[end:MERGED_END]-(claim:Claim)
    WHERE NOT EXISTS {
      MATCH (claim)-[link:SUBJECT|OBJECT|SAID_BY|PART_OF|AT|ABOUT]->(survivor:Entity)
      WHERE type(link) = end.role AND survivor.id = merged.survivorId
    }
  } AS lostEnds
ORDER BY id
