// Articles by date of publication.
CYPHER 5
CREATE INDEX article_sort IF NOT EXISTS FOR (article:Article) ON (article.sort)
