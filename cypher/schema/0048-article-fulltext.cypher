// Search in titles of articles, without regard to case and, in Latin letters, to marks. Han is taken sign by sign, as phrases ask for.
CYPHER 5
CREATE FULLTEXT INDEX article_fulltext IF NOT EXISTS FOR (article:Article) ON EACH [article.title]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
