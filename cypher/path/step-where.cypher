// The relations of some entities that a claim supports and that satisfy one of some clauses, by which paths lead on.
//
// $ids      LIST<STRING>   plain ids, each once
// $above    STRING         a rank that those of the relations are above: '0000000001'
// $limit    INTEGER        relations to look at; callers ask for one more than they may
// $clauses  LIST<MAP>      those of fragments/relation-matches, with `types`: a map {type: true}; null for any
// $claims   LIST<MAP>      clauses of fragments/claim-matches, one of which a claim that counts in it satisfies; null for any
// ranks     LIST<STRING>   number of claims, `|` and id of each, one a line, in no order, each once
// looked    INTEGER        relations that were looked at
CYPHER 5
CALL () {
  {{relations-around}}
  RETURN collect(relation) AS around
}
CALL (around) {
  UNWIND around AS relation
  UNWIND $clauses AS clause
  WITH relation, clause WHERE clause.types IS NULL OR coalesce(clause.types[relation.type], false)
  WITH relation, clause
  WHERE {{relation-matches}}
  WITH DISTINCT relation
  WHERE {{relation-is-said}}
  RETURN collect(relation.rank) AS ranks
}
RETURN {{ranks-in-few}} AS ranks, size(around) AS looked
