// Says which entities sources are, merged ones among them. One that is not there is left out.
//
// $links   LIST<MAP>   {from, to, mergedFrom}: plain ids of a source and an entity, at most 10,000
// links    INTEGER     links written
CYPHER 5
UNWIND $links AS row
MATCH (source:Source {id: row.from})
OPTIONAL MATCH (entity:Entity {id: row.to})
OPTIONAL MATCH (merged:Merged {id: row.to})
WITH row, source, coalesce(entity, merged) AS to
WHERE to IS NOT NULL
CREATE (source)-[link:IS]->(to)
SET link.mergedFrom = row.mergedFrom
RETURN count(*) AS links
