// Plain ids of articles are unique.
CYPHER 5
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (article:Article) REQUIRE article.id IS UNIQUE
