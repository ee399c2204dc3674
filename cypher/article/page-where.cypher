// One page of the articles that satisfy one of some clauses, newest first.
//
// $clauses     LIST<MAP>      those of fragments/article-matches, with
//                begin    STRING         SOURCE: at what one of `starts` published; IDS: at these themselves; ALL: at all
//                starts   LIST<STRING>   plain ids
// $below       STRING         the cursor's sort key, or '~' for the first page
// $above       STRING         an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER        articles; callers ask for one more than the page
// $taken       INTEGER        articles of each range that are taken: those of a page, or all if they are counted
// articles     LIST<MAP>      in order
// total        INTEGER        all that were taken
//
// Each range is walked in order and left once the page is full; articles that are named are in no order.
CYPHER 5
CALL () {
  UNWIND $clauses AS clause
  CALL (clause) {
    WITH clause WHERE clause.begin = 'ALL'
    CALL (clause) {
      MATCH (article:Article)
      WHERE {{article-matches}}
      RETURN article ORDER BY article.sort DESC LIMIT $taken
    }
    RETURN article
    UNION ALL
    WITH clause WHERE clause.begin = 'SOURCE'
    UNWIND clause.starts AS start
    CALL (clause, start) {
      MATCH (article:Article)
      USING INDEX article:Article(sourceId, sort)
      WHERE article.sourceId = start AND {{article-matches}}
      RETURN article ORDER BY article.sourceId DESC, article.sort DESC LIMIT $taken
    }
    RETURN article
    UNION ALL
    WITH clause WHERE clause.begin = 'IDS'
    UNWIND clause.starts AS start
    MATCH (article:Article)
    USING INDEX article:Article(id)
    WHERE article.id = start AND {{article-matches}}
    RETURN article
  }
  RETURN collect(DISTINCT article) AS kept
}
CALL (kept) {
  UNWIND kept AS article
  WITH article WHERE article.sort < $below AND article.sort > $above
  WITH article ORDER BY article.sort DESC LIMIT $limit
  RETURN collect(article {
    .id, .title, .url, .language, .byline, .sourceId, .sort, .visibility, publishedAt: toString(article.publishedAt)
  }) AS articles
}
RETURN articles, size(kept) AS total
