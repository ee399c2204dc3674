// Articles by words of their titles, the best match first, then the newest.
//
// $query        STRING      of Lucene
// $taken        INTEGER     articles taken from the index
// $candidates   INTEGER     the best and newest of those, of which the conditions are asked
// $clauses      LIST<MAP>   those of fragments/article-matches, of which an article must satisfy one
// $after        STRING      the cursor's key, or '~' for the first page
// $limit        INTEGER     articles; callers ask for one more than the page
// found         LIST<MAP>   article, score (how they match), key (where it stands in the order)
// full          BOOLEAN     whether as many match as the conditions are asked of, so that there may be more
//
// As many more are looked at as there are hidden ones, which must not take the place of others: at most $taken.
CYPHER 5
CALL () {
  WITH null AS nothing WHERE NOT $withPrivate
  MATCH (article:Article) USING INDEX article:Article(visibility) WHERE article.visibility = 'PRIVATE'
  WITH article LIMIT $taken
  RETURN count(*) AS hidden
}
CALL (hidden) {
  CALL db.index.fulltext.queryNodes('article_fulltext', $query, {limit: $taken + hidden}) YIELD node, score
  WHERE hidden = 0 OR node.visibility IS NULL
  WITH node, score LIMIT $taken
  WITH node, score ORDER BY score DESC, node.sort DESC LIMIT $candidates
  RETURN collect({article: node, score: score}) AS looked
}
CALL (looked) {
  UNWIND looked AS one
  WITH one.article AS article, one.score AS score
  WITH article, score, toString(toInteger(1000000000 + score * 1000000)) + '|' + article.sort AS key
  WHERE key < $after
  CALL (article) {
    UNWIND $clauses AS clause
    WITH clause WHERE {{article-matches}}
    RETURN true AS kept LIMIT 1
  }
  WITH article, score, key ORDER BY key DESC LIMIT $limit
  RETURN collect({score: score, key: key, article: article {
    .id, .title, .url, .language, .byline, .sourceId, .visibility, publishedAt: toString(article.publishedAt)
  }}) AS found
}
RETURN found, size(looked) = $candidates AS full
