// Whom ids stand for that are those of merged entities.
//
// $ids         LIST<STRING>   plain ids, at most 10,000
// id           STRING         one row an id of a merged entity
// survivorId   STRING         plain id of the entity that it is now
CYPHER 5
UNWIND $ids AS id
MATCH (merged:Merged {id: id})
RETURN id, merged.survivorId AS survivorId
