// What is taken away of `article`, at the end of a statement:
// article   MAP      all properties, the time as ISO 8601 with its offset
// source    STRING   plain id of the publisher
MATCH (article)-[:PUBLISHED_BY]->(source:Source)
RETURN article {.*, publishedAt: toString(article.publishedAt)} AS article, source.id AS source
