// Takes an article from the evidence of claims.
//
// $articleId   STRING         plain id
// $claimIds    LIST<STRING>   at most 5,000
// links        INTEGER        links deleted: one a place in the article
CYPHER 5
MATCH (article:Article {id: $articleId})
UNWIND $claimIds AS id
MATCH (claim:Claim {id: id})
MATCH (claim)-[link:REPORTED_IN]->(article)
DELETE link
RETURN count(*) AS links
