// Relations by id as they were at a clock, also those of which no claim counted then.
//
// $ids       LIST<STRING>   relation ids, at most 1,000
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// relation   LIST           its properties; no row for an id that does not exist, or of which all claims are private
CYPHER 5
UNWIND $ids AS id
MATCH (relation:Relation {id: id})
WHERE {{relation-is-seen}}
CALL (relation) {
  {{relation-counted-at}}
}
WITH relation, right('000000000' + toString(claimCount), 10) + '|' + relation.id AS rank, claimCount, eventCount,
  sourceCount, firstDate, lastDate
RETURN [
  relation.id, relation.type, relation.sourceId, relation.targetId, rank, claimCount,
  eventCount, sourceCount, toString(firstDate), toString(lastDate)
] AS relation
