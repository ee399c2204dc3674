// Whether `relation` is of a type that `clause` keeps; for the WHERE of a statement.
(clause.types IS NULL OR coalesce(clause.types[relation.type], false))
