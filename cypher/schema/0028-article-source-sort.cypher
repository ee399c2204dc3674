// Articles of a source by date of publication.
CYPHER 5
CREATE INDEX article_source_sort IF NOT EXISTS FOR (article:Article) ON (article.sourceId, article.sort)
