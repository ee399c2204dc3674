// Whether whoever the statement is run for is shown `relation`; for the WHERE of a statement.
(relation.visibility IS NULL OR $withPrivate)
