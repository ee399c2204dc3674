// The entity that each of several sources is, when it also acts in the news.
//
// $ids       LIST<STRING>   plain ids of sources, at most 1,000
// sourceId   STRING         no row for a source that is no entity
// entityId   STRING         plain id of the entity
CYPHER 5
UNWIND $ids AS sourceId
MATCH (:Source {id: sourceId})-[:IS]->(entity:Entity)
RETURN sourceId, entity.id AS entityId
