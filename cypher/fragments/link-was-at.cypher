// Whether `of`, which links a claim to `relation`, is of one that had begun by $asOf and has a day, if all have; for the WHERE
// of a statement.
of.relationId = relation.id AND of.sort > '' AND of.sort < $asOf + '~'
