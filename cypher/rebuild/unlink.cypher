// Takes claims out of relations that they do not count in.
//
// $claims    LIST<MAP>   {id, relationIds}: the relations that each may stay in, at most 10,000
// unlinked   INTEGER     links removed
CYPHER 5
UNWIND $claims AS row
MATCH (claim:Claim {id: row.id})-[of:OF]->(relation:Relation)
WHERE NOT relation.id IN row.relationIds OR coalesce(of.relationId, '') <> relation.id
DELETE of
RETURN count(*) AS unlinked
