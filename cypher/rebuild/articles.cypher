// Sets what articles are listed by.
//
// $articles   LIST<MAP>   {id, sort, sourceId}, at most 10,000
// articles    INTEGER     articles set
CYPHER 5
UNWIND $articles AS row
MATCH (article:Article {id: row.id})
SET article.sort = row.sort, article.sourceId = row.sourceId
RETURN count(*) AS articles
