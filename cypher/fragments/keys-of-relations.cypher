// What rows `key`, `relation`, `sort` come to, one for each claim that counts in a relation; the end of a subquery for one type, since
// a relation is of one. It gives key, events, and ids, those of the ends of the relations: whom the claims name.
WITH key, relation, count(DISTINCT CASE WHEN sort > '0000-00-01' THEN left(sort, 10) ELSE sort END) AS events
WITH key, sum(events) AS events, collect(relation) AS relations
CALL (relations) {
  UNWIND relations AS relation
  WITH split(substring(relation.rank, 11), ':') AS parts
  UNWIND [parts[0], parts[2]] AS id
  RETURN collect(DISTINCT id) AS ids
}
RETURN key, events, ids
