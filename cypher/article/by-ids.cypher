// Articles by plain id.
//
// $ids      LIST<STRING>   plain ids, at most 1,000
// article   MAP            id, title, url, language, byline, publishedAt, sourceId
CYPHER 5
UNWIND $ids AS id
MATCH (article:Article {id: id})-[:PUBLISHED_BY]->(source:Source)
WHERE {{article-is-seen}}
RETURN article {
  .id, .title, .url, .language, .byline, .visibility,
  publishedAt: toString(article.publishedAt), sourceId: source.id
} AS article
