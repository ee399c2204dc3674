// Private articles, which counts of all articles have to leave out.
CYPHER 5
CREATE INDEX article_visibility IF NOT EXISTS FOR (a:Article) ON (a.visibility)
