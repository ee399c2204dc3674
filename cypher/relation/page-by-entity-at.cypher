// One page of the relations of each of several entities that satisfied one of some clauses at a clock, strongest
// first: counted from their claims, since what is stored is today's.
//
// $ids           LIST<STRING>   plain ids of entities, at most 1,000
// $whenSource    LIST<MAP>      clauses of fragments/relation-matches for relations that the entity is the
//                               source of, with `types`: a map {type: true}; null for any
// $whenTarget    LIST<MAP>      the same for those that it is the target of
// $candidates    INTEGER        relations of each end that are counted, those first that are the strongest now
// $bounded       BOOLEAN        whether there may be more than that, so that the floor has to be looked for; not if $byLatest
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// $byLatest      BOOLEAN        in the order of the day of the latest claim that counted, undated last; $below and $above are then
//                               keys of that order, the lowest '0000-00-00'
// $below         STRING         the cursor's rank, or '~' for the first page
// $above         STRING         a lower rank that the page ends before; '0000000001' leaves out relations
//                               without a claim that counted
// $limit         INTEGER        relations an entity; callers ask for one more than the page
// $withTotal     BOOLEAN        count the relations with claims too
// $withEnds      BOOLEAN        read the entities that the relations lead to from those of $ids
// $withHeads     BOOLEAN        read the entities of $ids themselves
// entityId       STRING         of $ids, whose relation or total and floor the row has; null with an end
// relation       LIST           its properties, as they were; rows of one entity in order
// total          INTEGER        of one entity, when asked for; in a row of its own
// floor          STRING         beside the total: none that was not counted has a higher rank now; '' if all were
// end            MAP            all properties of an entity, each once; in a row of its own, when asked for
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  {{relations-of-entity-begun}}
  {{relations-at}}
  WITH DISTINCT relation, claimCount
  WITH CASE WHEN $byLatest THEN {{last-day-at}} ELSE right('000000000' + toString(claimCount), 10) END + '|' + relation.id AS place
  WITH place WHERE $withTotal OR place < $below AND place > $above
  WITH place ORDER BY place DESC LIMIT CASE WHEN $withTotal THEN 9223372036854775807 ELSE $limit END
  RETURN collect(CASE WHEN place < $below AND place > $above THEN place END)[..$limit] AS places, count(*) AS total
}
CALL (entityId) {
  WITH entityId WHERE $bounded
  CALL (entityId) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = entityId AND relation.rank > ''
    RETURN relation.rank AS rank ORDER BY relation.sourceId DESC, relation.rank DESC SKIP $candidates LIMIT 1
    UNION ALL
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = entityId AND relation.rank > ''
    RETURN relation.rank AS rank ORDER BY relation.targetId DESC, relation.rank DESC SKIP $candidates LIMIT 1
  }
  RETURN coalesce(max(rank), '') AS floor
}
CALL (places) {
  UNWIND places AS place
  // Behind ten signs and a bar is the id.
  MATCH (relation:Relation {id: substring(place, 11)})
  CALL (relation) {
    {{relation-counted-at}}
  }
  WITH relation, place AS rank, claimCount, eventCount, sourceCount, firstDate, lastDate
  ORDER BY rank DESC
  RETURN collect([
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, claimCount,
    eventCount, sourceCount, toString(firstDate), toString(lastDate)
  ]) AS relations
}
WITH collect({entityId: entityId, relations: relations, total: total, floor: floor}) AS lists
CALL (lists) {
  UNWIND lists AS list
  UNWIND list.relations AS relation
  RETURN list.entityId AS entityId, relation, null AS total, null AS floor, null AS end
  UNION ALL
  UNWIND lists AS list
  RETURN list.entityId AS entityId, null AS relation, CASE WHEN $withTotal THEN list.total END AS total, list.floor AS floor, null AS end
  UNION ALL
  WITH lists WHERE $withEnds
  UNWIND lists AS list
  UNWIND list.relations AS relation
  // Its source and its target.
  UNWIND relation[2..4] AS id
  WITH DISTINCT id WHERE NOT id IN $ids
  MATCH (end:Entity {id: id})
  RETURN null AS entityId, null AS relation, null AS total, null AS floor, properties(end) AS end
  UNION ALL
  WITH lists WHERE $withHeads
  UNWIND $ids AS id
  MATCH (end:Entity {id: id})
  RETURN null AS entityId, null AS relation, null AS total, null AS floor, properties(end) AS end
}
RETURN entityId, relation, total, floor, end
