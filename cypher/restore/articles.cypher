// Writes articles into an empty graph.
//
// $articles   LIST<MAP>   {times, properties}, at most 1,000; `properties` has `sourceId`, times ISO 8601: publishedAt
// articles    INTEGER     those whose publisher is there
CYPHER 5
UNWIND $articles AS row
MATCH (source:Source {id: row.properties.sourceId})
CREATE (article:Article)-[:PUBLISHED_BY]->(source)
SET article = row.properties, article.publishedAt = datetime(row.times.publishedAt)
RETURN count(*) AS articles
