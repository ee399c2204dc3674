// relation/page-at, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the relations that satisfied one of some clauses at a clock, strongest first, each looked for from where
// its clause begins and counted from its claims, since what is stored is today's.
//
// $clauses       LIST<MAP>      those of fragments/relation-matches, with
//                  begin    STRING         SOURCE, TARGET: at one of `starts`; TYPE, ALL: at all of `walked`
//                  starts   LIST<STRING>   plain ids
//                  walked   LIST<STRING>   its types
// $candidates    INTEGER        relations of each range that are counted, those first that are the strongest now
// $bounded       BOOLEAN        whether there may be more than that, so that the floor has to be looked for; not if $byLatest
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// $byLatest      BOOLEAN        in the order of the day of the latest claim that counted, undated last; $below and $above are then
//                               keys of that order, the lowest '0000-00-00'
// $below         STRING         the cursor's rank, or '~' for the first page
// $above         STRING         a lower rank that the page ends before; '0000000001' leaves out relations
//                               without a claim that counted
// $limit         INTEGER        relations; callers ask for one more than the page
// $withEnds      BOOLEAN        read the entities at either end
// relation       LIST           its properties, as they were; in order
// end            MAP            all properties of an entity, each once; in a row of its own, when asked for
// floor          STRING         no relation that was not counted had a higher rank; '' if all were counted
CYPHER 5
CALL () {
  {{relations-begun}}
  {{relations-at}}
  WITH DISTINCT relation, claimCount
  WITH CASE WHEN $byLatest THEN {{last-day-at}} ELSE right('000000000' + toString(claimCount), 10) END + '|' + relation.id AS place
  WITH place WHERE place < $below AND place > $above
  WITH place ORDER BY place ASC LIMIT $limit
  RETURN collect(place) AS places
}
CALL () {
  WITH CASE WHEN $knownAt IS NULL THEN $active ELSE $onceActive END AS statuses
  UNWIND CASE WHEN $bounded THEN [status IN statuses WHERE status <> 'ACTIVE'] ELSE [] END AS status
  MATCH (claim:Claim)
  USING INDEX claim:Claim(status, sort)
  WHERE claim.status = status AND claim.sort > ''
  RETURN count(*) AS uncounted
}
// As of a day, a relation had no more claims than it has now; known at a time, all that were withdrawn may have been its,
// and so may all that are private.
CALL (uncounted) {
  UNWIND CASE WHEN $bounded THEN $clauses ELSE [] END AS clause
  CALL (clause) {
    WITH clause WHERE clause.begin = 'SOURCE'
    UNWIND clause.starts AS start
    UNWIND clause.walked AS type
    CALL (start, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(sourceId, type, rank)
      WHERE relation.sourceId = start AND relation.type = type AND relation.rank > ''
      RETURN relation.rank AS rank ORDER BY relation.sourceId ASC, relation.type ASC, relation.rank ASC SKIP $candidates LIMIT 1
    }
    RETURN rank
    UNION ALL
    WITH clause WHERE clause.begin = 'TARGET'
    UNWIND clause.starts AS start
    UNWIND clause.walked AS type
    CALL (start, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(targetId, type, rank)
      WHERE relation.targetId = start AND relation.type = type AND relation.rank > ''
      RETURN relation.rank AS rank ORDER BY relation.targetId ASC, relation.type ASC, relation.rank ASC SKIP $candidates LIMIT 1
    }
    RETURN rank
    UNION ALL
    WITH clause WHERE clause.begin = 'TYPE' OR clause.begin = 'ALL'
    UNWIND clause.walked AS type
    CALL (type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(type, rank)
      WHERE relation.type = type AND relation.rank > ''
      RETURN relation.rank AS rank ORDER BY relation.type ASC, relation.rank ASC SKIP $candidates LIMIT 1
    }
    RETURN rank
  }
  WITH max(rank) AS highest
  RETURN coalesce(CASE uncounted
    WHEN 0 THEN highest
    ELSE right('000000000' + toString(toInteger(left(highest, 10)) + uncounted), 10) + '~'
  END, '') AS floor
}
CALL (places) {
  UNWIND places AS place
  // Behind ten signs and a bar is the id.
  MATCH (relation:Relation {id: substring(place, 11)})
  CALL (relation) {
    {{relation-counted-at}}
  }
  WITH relation, place AS rank, claimCount, eventCount, sourceCount, firstDate, lastDate
  ORDER BY rank ASC
  RETURN collect([
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, claimCount,
    eventCount, sourceCount, toString(firstDate), toString(lastDate)
  ]) AS relations
}
CALL (relations) {
  UNWIND relations AS relation
  RETURN relation AS item, null AS end
  UNION ALL
  WITH relations WHERE $withEnds
  UNWIND relations AS relation
  // Its source and its target.
  UNWIND relation[2..4] AS id
  WITH DISTINCT id
  MATCH (end:Entity {id: id})
  RETURN null AS item, properties(end) AS end
}
RETURN item AS relation, end, floor
