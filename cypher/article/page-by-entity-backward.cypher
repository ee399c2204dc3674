// article/page-by-entity, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the articles that report claims of each of several entities, newest first. Reads all
// claims of the entity: its cost grows with those.
//
// $ids         LIST<STRING>   plain ids of entities, at most 1,000
// $clauses     LIST<MAP>      those of fragments/article-matches: keep articles that satisfy one; null keeps all
// $below       STRING      the cursor's sort key, or '~' for the first page
// $above       STRING      an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER     articles an entity; callers ask for one more than the page
// $withTotal   BOOLEAN     count all of them too
// entityId     STRING      one row an entity that exists
// articles     LIST<MAP>   in order
// total        INTEGER     0 when not asked for
CYPHER 5
UNWIND $ids AS entityId
MATCH (entity:Entity {id: entityId})
CALL (entity) {
  MATCH (entity)<-[:SUBJECT|OBJECT]-(claim:Claim)
  WHERE claim.status IN $active
  WITH DISTINCT claim
  MATCH (claim)-[:REPORTED_IN]->(article:Article)
  WITH DISTINCT article
  WHERE $clauses IS NULL OR any(clause IN $clauses WHERE {{article-matches}})
  RETURN collect(article) AS found
}
CALL (found) {
  UNWIND found AS article
  WITH article WHERE article.sort < $below AND article.sort > $above
  WITH article ORDER BY article.sort ASC LIMIT $limit
  RETURN collect(article {
    .id, .title, .url, .language, .byline, .sourceId, .sort, .visibility, publishedAt: toString(article.publishedAt)
  }) AS articles
}
RETURN entityId, articles, CASE WHEN $withTotal THEN size(found) ELSE 0 END AS total
