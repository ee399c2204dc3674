// Whether whoever the statement is run for is shown `source`; for the WHERE of a statement.
(source.visibility IS NULL OR $withPrivate)
