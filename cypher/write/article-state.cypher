// What is known of an article, which is locked to the end of the transaction. If it is not there yet it is made, with
// nothing but its id.
//
// $id           STRING   plain id
// properties    MAP      all that the node has but its time
// publishedAt   STRING   ISO 8601 with offset; null for one that is new
CYPHER 5
MERGE (article:Article {id: $id})
SET article.id = $id
RETURN article {.*, publishedAt: null} AS properties, toString(article.publishedAt) AS publishedAt
