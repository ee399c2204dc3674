// One page of the relations of each of several entities that satisfy one of some clauses, strongest first, as whoever is shown what
// is private sees them; see relation/page-with-private.
//
// $ids           LIST<STRING>   plain ids of entities, at most 1,000
// $whenSource    LIST<MAP>      clauses of fragments/relation-matches for relations that the entity is the
//                               source of, with `types`: a map {type: true}, and `walked`: these types; or null for any
// $whenTarget    LIST<MAP>      the same for those that it is the target of
// $below         STRING         the cursor's rank, or '~' for the first page
// $above         STRING         a lower rank that the page ends before; '0000000001' leaves out relations
//                               without a claim that counts
// $limit         INTEGER        relations an entity; callers ask for one more than the page
// $from, $to     STRING         ranks between which relations are walked: those of the page, or of the whole list
//                               if it is counted
// $walked        INTEGER        relations of each range that are taken: those of a page, or all
// $withTotal     BOOLEAN        count the relations with claims too
// $withEnds      BOOLEAN        read the entities that the relations lead to from those of $ids
// $withHeads     BOOLEAN        read the entities of $ids themselves
// entityId       STRING         of $ids, whose relation or total the row has; null with an end
// relation       LIST           its properties; rows of one entity in order
// total          INTEGER        of one entity; in a row of its own, when asked for
// end            MAP            all properties of an entity, each once; in a row of its own, when asked for
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  {{relations-of-entity-with-private}}
  RETURN collect({relation: relation, more: more}) AS counted, collect(relation) AS others
}
CALL (entityId, counted) {
  UNWIND counted AS one
  WITH entityId, one.relation AS relation, one.more AS more
  UNWIND
    CASE relation.sourceId WHEN entityId THEN $whenSource ELSE [] END
    + CASE relation.targetId WHEN entityId THEN $whenTarget ELSE [] END AS clause
  WITH relation, more, clause WHERE {{relation-of-types}}
  {{relations-shown}}
  WITH DISTINCT right('000000000' + toString(claimCount), 10) + '|' + relation.id AS place
  RETURN collect(place) AS shown
}
CALL (entityId, others) {
  CALL (entityId, others) {
    UNWIND $whenSource AS clause
    WITH entityId, others, clause WHERE clause.types IS NULL
    CALL (entityId, others, clause) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(sourceId, rank)
      WHERE relation.sourceId = entityId
        AND relation.rank < $from AND relation.rank > $to
        AND {{relation-matches}}
        AND (relation.looseCount = 0 OR NOT relation IN others)
      RETURN relation.rank AS place
      ORDER BY relation.sourceId DESC, relation.rank DESC LIMIT $walked
    }
    RETURN place
    UNION
    UNWIND $whenTarget AS clause
    WITH entityId, others, clause WHERE clause.types IS NULL
    CALL (entityId, others, clause) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(targetId, rank)
      WHERE relation.targetId = entityId
        AND relation.rank < $from AND relation.rank > $to
        AND {{relation-matches}}
        AND (relation.looseCount = 0 OR NOT relation IN others)
      RETURN relation.rank AS place
      ORDER BY relation.targetId DESC, relation.rank DESC LIMIT $walked
    }
    RETURN place
    UNION
    UNWIND $whenSource AS clause
    WITH entityId, others, clause WHERE clause.types IS NOT NULL
    UNWIND clause.walked AS type
    CALL (entityId, others, clause, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(sourceId, type, rank)
      WHERE relation.sourceId = entityId AND relation.type = type
        AND relation.rank < $from AND relation.rank > $to
        AND {{relation-matches}}
        AND (relation.looseCount = 0 OR NOT relation IN others)
      RETURN relation.rank AS place
      ORDER BY relation.sourceId DESC, relation.type DESC, relation.rank DESC LIMIT $walked
    }
    RETURN place
    UNION
    UNWIND $whenTarget AS clause
    WITH entityId, others, clause WHERE clause.types IS NOT NULL
    UNWIND clause.walked AS type
    CALL (entityId, others, clause, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(targetId, type, rank)
      WHERE relation.targetId = entityId AND relation.type = type
        AND relation.rank < $from AND relation.rank > $to
        AND {{relation-matches}}
        AND (relation.looseCount = 0 OR NOT relation IN others)
      RETURN relation.rank AS place
      ORDER BY relation.targetId DESC, relation.type DESC, relation.rank DESC LIMIT $walked
    }
    RETURN place
  }
  RETURN collect(place) AS stored
}
CALL (shown, stored) {
  UNWIND shown + stored AS place
  WITH place WHERE place < $below AND place > $above
  WITH place ORDER BY place DESC LIMIT $limit
  // Behind ten signs and a bar is the id.
  MATCH (relation:Relation {id: substring(place, 11)})
  {{relation-counted-now}}
  WITH relation, place AS rank, claimCount, eventCount, sourceCount, firstDate, lastDate
  ORDER BY rank DESC
  RETURN collect([
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, claimCount,
    eventCount, sourceCount, toString(firstDate), toString(lastDate)
  ]) AS relations, size(shown) + size(stored) AS total
}
{{relation-rows-by-entity}}
