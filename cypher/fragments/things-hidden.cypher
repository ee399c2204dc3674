// How many articles and sources there are that whoever the statement is run for is not shown, as hiddenArticles and
// hiddenSources; between two clauses of it.
CALL () {
  WITH null AS nothing WHERE NOT $withPrivate
  MATCH (article:Article) WHERE article.visibility = 'PRIVATE'
  RETURN count(*) AS hiddenArticles
}
CALL () {
  WITH null AS nothing WHERE NOT $withPrivate
  MATCH (source:Source) WHERE source.visibility = 'PRIVATE'
  RETURN count(*) AS hiddenSources
}
