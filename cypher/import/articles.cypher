// Creates the articles that are missing; those that are there stay as they are.
//
// $articles   LIST<MAP>   {id, url, title, language, publishedAt, sourceId, sort}, ordered by id, at
//                         most 20,000; title and language may be null, publishedAt is ISO 8601 with offset
// articles    INTEGER     articles looked at
CYPHER 5
UNWIND $articles AS row
MERGE (article:Article {id: row.id})
ON CREATE SET
  article.url = row.url,
  article.title = row.title,
  article.language = row.language,
  article.publishedAt = datetime(row.publishedAt),
  article.sourceId = row.sourceId,
  article.sort = row.sort
WITH article, row
CALL (article, row) {
  WITH * WHERE NOT EXISTS { (article)-[:PUBLISHED_BY]->() }
  MATCH (source:Source {id: row.sourceId})
  CREATE (article)-[:PUBLISHED_BY]->(source)
}
RETURN count(*) AS articles
