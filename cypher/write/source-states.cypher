// What is known of sources, each of which is locked to the end of the transaction. Those that are not there yet are
// made, with nothing but their id.
//
// $ids         LIST<STRING>   plain ids in order (all writers lock in one order), at most 1,000
// id           STRING
// properties   MAP            all that the node has
// entity       STRING         plain id of the entity that it is; null for none
CYPHER 5
UNWIND $ids AS id
MERGE (source:Source {id: id})
SET source.id = id
WITH id, source
OPTIONAL MATCH (source)-[:IS]->(entity:Entity)
RETURN id, properties(source) AS properties, min(entity.id) AS entity
