// What is known of a merged entity, which is locked to the end of the transaction; no row if there is none of that id.
//
// $id          STRING         plain id
// intoId       STRING         plain id of the entity that it was merged into
// survivorId   STRING         plain id of the entity that it is now: another one if that was merged too
// kind         STRING
CYPHER 5
MATCH (merged:Merged {id: $id})
SET merged.id = $id
RETURN merged.intoId AS intoId, merged.survivorId AS survivorId, merged.kind AS kind
