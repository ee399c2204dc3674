// Whether whoever the statement is run for is shown `article`; for the WHERE of a statement.
(article.visibility IS NULL OR $withPrivate)
