// Entities that are named in the same articles as each of several, those with most articles in common first. Who is named in an
// article is subject or object of a claim that it reports and that held; relations play no part.
//
// $ids            LIST<STRING>   plain ids, at most 1,000
// $asOf, $knownAt   STRING       ISO 8601, a day and a point in time; null for now
// $claims         INTEGER        claims of an entity that are gone through at either end, the newest first
// $articles       INTEGER        articles of an entity whose claims are gone through, the newest first
// $named          INTEGER        entities of an article
// $limit          INTEGER        rows an entity
// $shown          INTEGER        articles a row
// entityId        STRING         one row an id that exists
// articleCount    INTEGER        articles that name it, as far as was looked
// truncated       BOOLEAN        whether there is more than was looked at
// found           LIST<MAP>      entity (all properties); shared (articles in common); named (articles that name it; null where more
//                                than $claims claims name it at an end); articles (the newest of those in common)
// total           INTEGER        articles there are
CYPHER 5
CALL () {
  RETURN COUNT { (:Article) } - CASE WHEN $withPrivate THEN 0 ELSE COUNT {
    MATCH (article:Article) USING INDEX article:Article(visibility) WHERE article.visibility = 'PRIVATE'
  } END AS total
}
{{some-are-hidden}}
UNWIND $ids AS entityId
MATCH (entity:Entity {id: entityId})
CALL (entity, someHidden) {
  CALL (entity, someHidden) {
    MATCH (claim:Claim)-[role:SUBJECT]->()
    USING INDEX role:SUBJECT(entityId, sort)
    WHERE role.entityId = entity.id AND role.sort > '' AND (NOT someHidden OR role.privateOf IS NULL)
    RETURN claim ORDER BY role.entityId DESC, role.sort DESC LIMIT $claims
    UNION
    MATCH (claim:Claim)-[role:OBJECT]->()
    USING INDEX role:OBJECT(entityId, sort)
    WHERE role.entityId = entity.id AND role.sort > '' AND (NOT someHidden OR role.privateOf IS NULL)
    RETURN claim ORDER BY role.entityId DESC, role.sort DESC LIMIT $claims
  }
  WITH claim WHERE {{claim-held-at}}
  MATCH (claim)-[:REPORTED_IN]->(article:Article)
  WITH DISTINCT article ORDER BY article.sort DESC
  RETURN collect(article) AS articles
}
WITH total, someHidden, entityId, entity, articles, articles[0..$articles] AS taken,
  {{ends-over}} OR size(articles) > $articles AS truncated
CALL (entity, taken, someHidden) {
  UNWIND taken AS article
  CALL (article, entity) {
    MATCH (article)<-[:REPORTED_IN]-(claim:Claim)
    WHERE {{claim-held-at}}
    MATCH (claim)-[:SUBJECT|OBJECT]->(other:Entity)
    WHERE other <> entity
    WITH DISTINCT other LIMIT $named
    RETURN other
  }
  WITH other, count(*) AS shared, collect(article)[0..$shown] AS common
  ORDER BY shared DESC, other.id LIMIT $limit
  CALL (other, someHidden) {
    WITH other, someHidden, other AS entity
    WHERE NOT ({{ends-over}})
    MATCH (other)<-[:SUBJECT|OBJECT]-(claim:Claim)
    WHERE {{claim-held-at}}
    MATCH (claim)-[:REPORTED_IN]->(article:Article)
    RETURN count(DISTINCT article) AS named
  }
  WITH other, shared, CASE WHEN named >= shared THEN named END AS named, [article IN common | article {
    .id, .title, .url, .language, .byline, .sourceId, .visibility, publishedAt: toString(article.publishedAt)
  }] AS shown
  ORDER BY shared DESC, other.id
  RETURN collect({entity: properties(other), shared: shared, named: named, articles: shown}) AS found
}
RETURN entityId, size(articles) AS articleCount, truncated, found, total
