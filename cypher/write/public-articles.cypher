// Public articles of some sources.
//
// $sourceIds   LIST<STRING>   plain ids
// $limit       INTEGER        articles
// ids          LIST<STRING>   plain ids
CYPHER 5
CALL () {
  UNWIND $sourceIds AS id
  MATCH (article:Article)
  USING INDEX article:Article(sourceId, sort)
  WHERE article.sourceId = id AND article.sort > '' AND article.visibility IS NULL
  RETURN article.id AS articleId LIMIT $limit
}
RETURN collect(articleId) AS ids
