// Creates the articles that are missing; those that are there stay as they are, also their publishers.
//
// $articles   LIST<MAP>   {id, url, title, language, publishedAt, sourceId, sort}, ordered by id, at
//                         most 20,000; title and language may be null, publishedAt is ISO 8601 with offset
// id, sourceId            STRING      one row an article that is new, or was there with another publisher, which it keeps
// isNew                   BOOLEAN     true of the former
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
  SET article.visibility = source.visibility
  RETURN count(*) > 0 AS isNew
}
WITH article, row, isNew
WHERE isNew OR article.sourceId <> row.sourceId
RETURN article.id AS id, article.sourceId AS sourceId, isNew
