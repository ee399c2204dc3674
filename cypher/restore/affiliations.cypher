// Says to which countries entities belong, merged ones among both. A country that is not there is left out.
//
// $links   LIST<MAP>   {from, to, mergedFrom}: plain ids, at most 10,000
// links    INTEGER     links written
CYPHER 5
UNWIND $links AS row
OPTIONAL MATCH (entity:Entity {id: row.from})
OPTIONAL MATCH (merged:Merged {id: row.from})
OPTIONAL MATCH (country:Entity {id: row.to})
OPTIONAL MATCH (other:Merged {id: row.to})
WITH row, coalesce(entity, merged) AS from, coalesce(country, other) AS to
WHERE from IS NOT NULL AND to IS NOT NULL
CREATE (from)-[link:AFFILIATED_WITH]->(to)
SET link.mergedFrom = row.mergedFrom
RETURN count(*) AS links
