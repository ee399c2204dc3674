// The relations of some entities that satisfied one of some clauses at a clock, by which paths lead on.
//
// $ids      LIST<STRING>   plain ids, each once
// $above    STRING         '', which is below all ranks: what counts no more may have counted
// $limit    INTEGER        relations to look at; callers ask for one more than they may
// $clauses  LIST<MAP>      those of fragments/relation-matches, with `types`: a map {type: true}; null for any
// $claims   LIST<MAP>      clauses of fragments/claim-matches, one of which a claim that counts in it satisfies; null for any
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// ranks     LIST<STRING>   number of claims then, `|` and id of each, one a line, in no order, each once
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
  {{relations-at}}
  WITH DISTINCT relation, claimCount
  WHERE {{relation-is-said}}
  RETURN collect(right('000000000' + toString(claimCount), 10) + '|' + relation.id) AS ranks
}
RETURN {{ranks-in-few}} AS ranks, size(around) AS looked
