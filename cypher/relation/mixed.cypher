// Which of some relations are mixed at a clock: one of their claims and one of the opposite polarity between the same two are
// of days that lie close together.
//
// $relations        LIST<MAP>   {id, against}, at most 1,000: `against` are the ids that relations of the opposite polarity
//                               between the two would have, at most 50
// $windowDays       INTEGER     days between the claims at most
// $asOf, $knownAt   STRING      ISO 8601, a day and a point in time; null for now
// id                STRING      one row for each that is mixed
CYPHER 5
UNWIND $relations AS row
MATCH (relation:Relation {id: row.id})
WITH relation, row.against AS against
{{relation-tally-at}}
WITH relation.id AS mixedId, against, counted AS mixedCount, date(first) AS mixedFirst, date(last) AS mixedLast
CALL (mixedId, against, mixedCount, mixedFirst, mixedLast) {
  {{relation-is-mixed}}
}
RETURN mixedId AS id
