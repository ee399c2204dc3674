// Deletes typed relationships that stand for no relation, or for one drawn twice.
//
// $keep     LIST<MAP>   {sourceId, drawn: {relation id → type}} of each entity, at most 1,000
// dropped   INTEGER     relationships deleted
CYPHER 5
UNWIND $keep AS row
MATCH (entity:Entity {id: row.sourceId})-[link]->(target:Entity)
WHERE type(link) <> 'AFFILIATED_WITH'
WITH row, link, target, link.id AS id
ORDER BY elementId(link)
WITH row, id, type(link) AS type, target.id AS targetId, collect(link) AS links
WITH CASE
  WHEN row.drawn[id] = type AND id ENDS WITH ':' + targetId THEN tail(links)
  ELSE links
END AS wrong
UNWIND wrong AS link
DELETE link
RETURN count(*) AS dropped
