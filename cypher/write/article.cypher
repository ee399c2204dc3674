// Creates or updates an article.
//
// $id            STRING   plain id
// $sourceId      STRING   plain id of its publisher
// $publishedAt   STRING   ISO 8601 with offset
// $sort          STRING   what articles are listed by: time of publication in UTC, then id
// $properties    MAP      title, url, language, byline
// articles       INTEGER  0 if the publisher does not exist
CYPHER 5
MATCH (source:Source {id: $sourceId})
MERGE (article:Article {id: $id})
SET article += $properties,
  article.publishedAt = datetime($publishedAt),
  article.sourceId = $sourceId,
  article.sort = $sort
WITH article, source
OPTIONAL MATCH (article)-[old:PUBLISHED_BY]->(other:Source)
WHERE other <> source
DELETE old
MERGE (article)-[:PUBLISHED_BY]->(source)
RETURN count(*) AS articles
