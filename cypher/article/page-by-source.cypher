// One page of the articles of each of several sources, newest first.
//
// $ids         LIST<STRING>   plain ids of sources, at most 1,000
// $clauses     LIST<MAP>      those of fragments/article-matches: keep articles that satisfy one; null keeps all
// $below       STRING      the cursor's sort key, or '~' for the first page
// $above       STRING      an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER     articles a source; callers ask for one more than the page
// $withTotal   BOOLEAN     count all of them too
// sourceId     STRING      one row an id
// articles     LIST<MAP>   in order
// total        INTEGER     0 when not asked for
CYPHER 5
UNWIND $ids AS sourceId
CALL (sourceId) {
  MATCH (article:Article)
  USING INDEX article:Article(sourceId, sort)
  WHERE article.sourceId = sourceId AND article.sort < $below AND article.sort > $above
    AND {{article-is-seen}}
    AND ($clauses IS NULL OR any(clause IN $clauses WHERE {{article-matches}}))
  WITH article ORDER BY article.sourceId DESC, article.sort DESC LIMIT $limit
  RETURN collect(article {
    .id, .title, .url, .language, .byline, .sourceId, .sort, .visibility, publishedAt: toString(article.publishedAt)
  }) AS articles
}
CALL (sourceId) {
  WITH sourceId WHERE $withTotal
  RETURN COUNT {
    MATCH (article:Article)
    USING INDEX article:Article(sourceId, sort)
    WHERE article.sourceId = sourceId AND article.sort > '' AND {{article-is-seen}}
      AND ($clauses IS NULL OR any(clause IN $clauses WHERE {{article-matches}}))
  } AS total
  UNION ALL
  WITH sourceId WHERE NOT $withTotal
  RETURN 0 AS total
}
RETURN sourceId, articles, total
