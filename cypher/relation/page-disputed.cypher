// One page of the relations that satisfied one of some clauses at a clock and were disputed, strongest first.
//
// $kinds            LIST<STRING>   which disputes: DENIED, END_DISPUTED, MIXED
// $windowDays       INTEGER        days between claims of both polarities at most
// $leanings, $starts, $ranked      where mixed relations are looked for: those of fragments/dispute-candidates
// $clauses          LIST<MAP>      those of fragments/relation-matches
// $asOf, $knownAt   STRING         ISO 8601, a day and a point in time; null for now
// $below            STRING         the cursor's rank, or '~' for the first page
// $above            STRING         a lower rank that the page ends before
// $limit            INTEGER        relations; callers ask for one more than the page
// $from, $to        STRING         ranks between which relations are looked at: those of the page, or all if they are counted
// $walked           INTEGER        disputed relations that are taken: those of a page, or all
// $withTotal        BOOLEAN        count all of them too
// relation          LIST           its properties, as they were; in order
// kinds             LIST<STRING>   which of $kinds it is
// total             INTEGER        in a row of its own, when asked for
//
// Candidates are put in order before they are looked at: no more of them are than fill the page.
CYPHER 5
CALL () {
  {{dispute-candidates}}
}
WITH id, max(isDenied) AS isDenied, max(isOver) AS isOver, head(collect(against)) AS against
MATCH (relation:Relation {id: id})
WITH relation, isDenied, isOver, against
{{relation-tally-at}}
WITH relation, isDenied, isOver, against, counted AS mixedCount, date(first) AS mixedFirst, date(last) AS mixedLast,
  right('000000000' + toString(counted), 10) + '|' + relation.id AS rank
WHERE rank < $from AND rank > $to
WITH * ORDER BY rank DESC
CALL (relation) {
  UNWIND $clauses AS clause
  WITH relation, clause WHERE clause.types IS NULL OR coalesce(clause.types[relation.type], false)
  {{relations-at}}
  RETURN true AS isKept LIMIT 1
}
CALL (relation, isOver) {
  CALL (relation, isOver) {
    WITH relation WHERE isOver
    {{ends-disputed}}
    RETURN claim LIMIT 1
  }
  RETURN count(*) > 0 AS hasEnds
}
WITH relation AS found, isDenied, hasEnds, against, mixedCount, mixedFirst, mixedLast, rank, relation.id AS mixedId
CALL (mixedId, against, mixedCount, mixedFirst, mixedLast) {
  CALL (mixedId, against, mixedCount, mixedFirst, mixedLast) {
    {{relation-is-mixed}}
  }
  RETURN count(*) > 0 AS isMixed
}
WITH found, rank, [kind IN $kinds WHERE CASE kind
  WHEN 'DENIED' THEN isDenied WHEN 'END_DISPUTED' THEN hasEnds ELSE isMixed END] AS kinds
WHERE size(kinds) > 0
WITH found, rank, kinds ORDER BY rank DESC LIMIT $walked
WITH collect({relation: found, rank: rank, kinds: kinds}) AS found
CALL (found) {
  UNWIND found AS one
  WITH one WHERE one.rank < $below AND one.rank > $above
  WITH one ORDER BY one.rank DESC LIMIT $limit
  WITH one.relation AS relation, one.rank AS rank, one.kinds AS kinds
  CALL (relation) {
    {{relation-counted-at}}
  }
  RETURN [
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, claimCount,
    eventCount, sourceCount, toString(firstDate), toString(lastDate)
  ] AS relation, kinds, null AS total
  UNION ALL
  WITH found WHERE $withTotal
  RETURN null AS relation, [] AS kinds, size(found) AS total
}
RETURN relation, kinds, total
