// relation/page-with-private-latest, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// relation/page-with-private, in the order of the latest day: generated from it by `npm run generate`; do not edit.
//
// One page of the relations that satisfy one of some clauses, the latest first, undated last, as whoever is shown what is private sees them. Those
// that private claims count in are found from these claims and counted; of all others what is stored is true, and each range
// of them is walked in order and left once the page is full.
//
// $clauses       LIST<MAP>      those of fragments/relation-matches, with
//                  types    MAP            {type: true}; null for any
//                  begin    STRING         SOURCE, TARGET: at one of `starts`; TYPE: at all of `walked`;
//                                          ALL: at all there are
//                  starts   LIST<STRING>   plain ids; `sources` or `targets` names them too
//                  walked   LIST<STRING>   its types
// $below         STRING         the cursor's key, or '~' for the first page
// $above         STRING         a lower key that the page ends before; '0000-00-00' leaves out relations
//                               without a claim that counts
// $limit         INTEGER        relations; callers ask for one more than the page
// $withTotal     BOOLEAN        tell by how many more there are than by what is stored
// $withEnds      BOOLEAN        read the entities at either end
// relation       LIST           its properties; in order
// more           INTEGER        in a row of its own, when asked for; below zero if a condition asks that something is not so
// end            MAP            all properties of an entity, each once; in a row of its own, when asked for
CYPHER 5
CALL () {
  {{relations-with-private}}
  RETURN collect({relation: relation, more: more}) AS counted, collect(relation) AS others
}
CALL (counted) {
  UNWIND counted AS one
  WITH one.relation AS relation, one.more AS more
  UNWIND $clauses AS clause
  WITH relation, more, clause WHERE {{relation-of-types}}
  {{relations-shown}}
  WITH DISTINCT {{last-day-shown}} + '|' + relation.id AS place
  RETURN collect(CASE WHEN place < $below AND place > $above THEN place END) AS shown, count(*) AS all
}
CALL (others, all) {
  WITH all WHERE NOT $withTotal
  RETURN 0 AS more
  UNION ALL
  WITH others, all WHERE $withTotal
  CALL (others) {
    UNWIND others AS relation
    UNWIND $clauses AS clause
    WITH relation, clause WHERE relation.latest > '0000-00-00' AND {{relation-of-types}} AND {{relation-matches}}
    RETURN count(DISTINCT relation) AS stored
  }
  RETURN all - stored AS more
}
CALL (others) {
  UNWIND $clauses AS clause
  CALL (others, clause) {
    WITH clause, others WHERE clause.begin = 'SOURCE'
    UNWIND clause.starts AS start
    UNWIND clause.walked AS type
    CALL (others, clause, start, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(sourceId, type, latest)
      WHERE relation.sourceId = start AND relation.type = type
        AND relation.latest < $below AND relation.latest > $above
        AND {{relation-matches}}
        AND (relation.looseCount = 0 OR NOT relation IN others)
      RETURN relation.latest AS place
      ORDER BY relation.sourceId ASC, relation.type ASC, relation.latest ASC LIMIT $limit
    }
    RETURN place
    UNION ALL
    WITH clause, others WHERE clause.begin = 'TARGET'
    UNWIND clause.starts AS start
    UNWIND clause.walked AS type
    CALL (others, clause, start, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(targetId, type, latest)
      WHERE relation.targetId = start AND relation.type = type
        AND relation.latest < $below AND relation.latest > $above
        AND {{relation-matches}}
        AND (relation.looseCount = 0 OR NOT relation IN others)
      RETURN relation.latest AS place
      ORDER BY relation.targetId ASC, relation.type ASC, relation.latest ASC LIMIT $limit
    }
    RETURN place
    UNION ALL
    WITH clause, others WHERE clause.begin = 'ALL'
    UNWIND [$below] AS below
    CALL (others, clause, below) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(latest)
      WHERE relation.latest < below AND relation.latest > $above
        AND {{relation-matches}}
        AND (relation.looseCount = 0 OR NOT relation IN others)
      RETURN relation.latest AS place ORDER BY relation.latest ASC LIMIT $limit
    }
    RETURN place
    UNION ALL
    WITH clause, others WHERE clause.begin = 'TYPE'
    UNWIND clause.walked AS type
    CALL (others, clause, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(type, latest)
      WHERE relation.type = type AND relation.latest < $below AND relation.latest > $above
        AND {{relation-matches}}
        AND (relation.looseCount = 0 OR NOT relation IN others)
      RETURN relation.latest AS place ORDER BY relation.type ASC, relation.latest ASC LIMIT $limit
    }
    RETURN place
  }
  RETURN collect(place) AS stored
}
CALL (shown, stored) {
  UNWIND shown + stored AS place
  WITH DISTINCT place ORDER BY place ASC LIMIT $limit
  // Behind ten signs and a bar is the id.
  MATCH (relation:Relation {id: substring(place, 11)})
  {{relation-counted-now}}
  WITH relation, place AS rank, claimCount, eventCount, sourceCount, firstDate, lastDate
  ORDER BY rank ASC
  RETURN collect([
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, claimCount,
    eventCount, sourceCount, toString(firstDate), toString(lastDate)
  ]) AS relations
}
CALL (relations, more) {
  UNWIND relations AS relation
  RETURN relation AS item, null AS difference, null AS end
  UNION ALL
  WITH more WHERE $withTotal
  RETURN null AS item, more AS difference, null AS end
  UNION ALL
  WITH relations WHERE $withEnds
  UNWIND relations AS relation
  // Its source and its target.
  UNWIND relation[2..4] AS id
  WITH DISTINCT id
  MATCH (end:Entity {id: id})
  RETURN null AS item, null AS difference, properties(end) AS end
}
RETURN item AS relation, difference AS more, end
