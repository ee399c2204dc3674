// Some articles.
//
// $ids   LIST<STRING>   plain ids, at most 1,000
// article, source       as fragments/export-article gives them
CYPHER 5
UNWIND $ids AS id
MATCH (article:Article {id: id})
WHERE {{article-is-seen}}
{{export-article}}
