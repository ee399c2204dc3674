// How many relations satisfied one of some clauses at a clock, each looked for from where its clause begins.
//
// $clauses       LIST<MAP>      those of fragments/relation-matches, with
//                  begin    STRING         SOURCE, TARGET: at one of `starts`; TYPE, ALL: at all of `walked`
//                  starts   LIST<STRING>   plain ids
//                  walked   LIST<STRING>   its types
// $candidates    INTEGER        more than there are
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// total          INTEGER        those of which a claim counted
CYPHER 5
CALL () {
  {{relations-begun}}
  {{relations-at}}
  RETURN count(DISTINCT relation) AS total
}
RETURN total
