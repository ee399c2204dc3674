// Creates or updates an article.
//
// $id            STRING   plain id
// $sourceId      STRING   plain id of its publisher
// $publishedAt   STRING   ISO 8601 with offset
// $sort          STRING   what articles are listed by: time of publication in UTC, then id
// $properties    MAP      title, url, language, byline
// $visibility    STRING   PRIVATE, PUBLIC or null: who is shown one that is new; what a private source publishes is private
// articles       INTEGER  0 if the publisher does not exist
// visibility     STRING   who is shown it; null for everybody
CYPHER 5
MATCH (source:Source {id: $sourceId})
MERGE (article:Article {id: $id})
WITH article, source, CASE
  WHEN article.sourceId IS NULL AND ($visibility = 'PRIVATE' OR source.visibility = 'PRIVATE') THEN 'PRIVATE'
  ELSE article.visibility
END AS visibility
SET article += $properties,
  article.visibility = visibility,
  article.publishedAt = datetime($publishedAt),
  article.sourceId = $sourceId,
  article.sort = $sort
WITH article, source
OPTIONAL MATCH (article)-[old:PUBLISHED_BY]->(other:Source)
WHERE other <> source
DELETE old
MERGE (article)-[:PUBLISHED_BY]->(source)
RETURN count(*) AS articles, max(article.visibility) AS visibility
