// Deletes typed relationships that stand for no relation, or for one drawn twice.
//
// $keep     LIST<MAP>   {sourceId, drawn: {relation id → type}} of each entity, at most 1,000
// dropped   INTEGER     relationships deleted
CYPHER 5
UNWIND $keep AS row
MATCH (entity:Entity {id: row.sourceId})-[link]->(target:Entity)
WHERE type(link) <> 'AFFILIATED_WITH'
// Only what is compared goes on: the map of a hub beside each of its relationships would fill the memory.
WITH link, link.id AS id, type(link) AS type, target.id AS targetId, row.sourceId AS sourceId,
  row.drawn[link.id] AS drawn
ORDER BY elementId(link)
WITH sourceId, id, type, targetId, drawn, collect(link) AS links
WITH CASE
  WHEN drawn = type AND id ENDS WITH ':' + targetId THEN tail(links)
  ELSE links
END AS wrong
UNWIND wrong AS link
DELETE link
RETURN count(*) AS dropped
