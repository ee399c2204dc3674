// Whether whoever the statement is run for is shown `change`; for the WHERE of a statement.
(change.visibility IS NULL OR $withPrivate)
