// Sets who is shown articles and sources; they are locked.
//
// $articleIds   LIST<STRING>   plain ids
// $sourceIds    LIST<STRING>   plain ids
// $visibility   STRING         PRIVATE; null for public
// things        INTEGER        things set
CYPHER 5
CALL () {
  UNWIND $articleIds AS id
  MATCH (article:Article {id: id})
  SET article.visibility = $visibility
  RETURN count(*) AS things
  UNION ALL
  UNWIND $sourceIds AS id
  MATCH (source:Source {id: id})
  SET source.visibility = $visibility
  RETURN count(*) AS things
}
RETURN sum(things) AS things
