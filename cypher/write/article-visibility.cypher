// Who is shown articles, each of which is locked to the end of the transaction.
//
// $ids         LIST<STRING>   plain ids in order (all writers lock in one order), at most 10,000
// id           STRING         no row for one that does not exist
// visibility   STRING         PRIVATE; null for public
// sourceId     STRING         plain id of its publisher
// ofPrivate    BOOLEAN        whether that is private
CYPHER 5
UNWIND $ids AS id
MATCH (article:Article {id: id})
SET article.id = id
WITH id, article
MATCH (article)-[:PUBLISHED_BY]->(source:Source)
RETURN id, article.visibility AS visibility, source.id AS sourceId, source.visibility IS NOT NULL AS ofPrivate
