// article/page, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of all articles, newest first.
//
// $below       STRING      the cursor's sort key, or '~' for the first page
// $above       STRING      an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER     articles; callers ask for one more than the page
// $withTotal   BOOLEAN     count all of them too
// $from, $to   STRING      sort keys between which they are counted
// articles     LIST<MAP>   in order
// total        INTEGER     0 when not asked for
CYPHER 5
CALL () {
  MATCH (article:Article)
  WHERE article.sort < $below AND article.sort > $above AND {{article-is-seen}}
  WITH article ORDER BY article.sort ASC LIMIT $limit
  RETURN collect(article {
    .id, .title, .url, .language, .byline, .sourceId, .sort, .visibility, publishedAt: toString(article.publishedAt)
  }) AS articles
}
CALL () {
  WITH * WHERE $withTotal
  RETURN COUNT { MATCH (article:Article) WHERE article.sort > $from AND article.sort < $to }
    - CASE WHEN $withPrivate THEN 0 ELSE COUNT {
      MATCH (article:Article)
      USING INDEX article:Article(visibility)
      WHERE article.visibility = 'PRIVATE' AND article.sort > $from AND article.sort < $to
    } END AS total
  UNION ALL
  WITH * WHERE NOT $withTotal
  RETURN 0 AS total
}
RETURN articles, total
