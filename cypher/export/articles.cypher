// A page of articles, by id.
//
// $after   STRING    id that the page comes after, '' for the first one
// $limit   INTEGER   articles
// article, source    as fragments/export-article gives them
CYPHER 5
MATCH (article:Article)
WHERE article.id > $after AND {{article-is-seen}}
WITH article ORDER BY article.id LIMIT $limit
{{export-article}}
