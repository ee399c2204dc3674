// A page of articles with what is derived from them.
//
// $after        STRING    id that the page comes after, '' for the first one
// $limit        INTEGER   articles
// id, sort      STRING
// publishedAt   STRING    ISO 8601 with offset
// sourceId      STRING    publisher as the article stores it
// visibility    STRING    PRIVATE; null for public
// publishers    LIST<STRING>   publishers that it is linked to
// ofPrivate     BOOLEAN   whether one of them is private
//
// Asked for by equality alone, private sources would be looked up in their index for each article.
CYPHER 5
MATCH (article:Article)
WHERE article.id > $after
WITH article ORDER BY article.id LIMIT $limit
RETURN
  article.id AS id, article.sort AS sort, toString(article.publishedAt) AS publishedAt,
  article.sourceId AS sourceId, article.visibility AS visibility,
  COLLECT { MATCH (article)-[:PUBLISHED_BY]->(source:Source) RETURN source.id } AS publishers,
  EXISTS { MATCH (article)-[:PUBLISHED_BY]->(source:Source) WHERE coalesce(source.visibility, '') = 'PRIVATE' } AS ofPrivate
ORDER BY id
