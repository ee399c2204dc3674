// One page of the relations that satisfy one of some clauses, strongest first, each looked for from where its
// clause begins.
//
// $clauses       LIST<MAP>      those of fragments/relation-matches, with
//                  begin    STRING         SOURCE, TARGET: at one of `starts`; TYPE: at all of `walked`;
//                                          ALL: at all there are
//                  starts   LIST<STRING>   plain ids
//                  walked   LIST<STRING>   its types
// $below         STRING         the cursor's rank, or '~' for the first page
// $above         STRING         a lower rank that the page ends before; '0000000001' leaves out relations
//                               without a claim that counts
// $limit         INTEGER        relations; callers ask for one more than the page
// $from, $to     STRING         ranks between which relations are walked: those of the page, or of the whole list
//                               if it is counted
// $walked        INTEGER        relations of each range that are taken: those of a page, or all
// $withTotal     BOOLEAN        count the relations with claims too
// $withEnds      BOOLEAN        read the entities at either end
// relation       LIST           its properties; in order
// total          INTEGER        in a row of its own, when asked for
// end            MAP            all properties of an entity, each once; in a row of its own, when asked for
//
// Each range is walked in order and left once the page is full.
CYPHER 5
CALL () {
  UNWIND $clauses AS clause
  CALL (clause) {
    WITH clause WHERE clause.begin = 'SOURCE'
    UNWIND clause.starts AS start
    UNWIND clause.walked AS type
    CALL (clause, start, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(sourceId, type, rank)
      WHERE relation.sourceId = start AND relation.type = type
        AND relation.rank < $from AND relation.rank > $to
        AND {{relation-matches}}
      RETURN relation.rank AS rank
      ORDER BY relation.sourceId DESC, relation.type DESC, relation.rank DESC LIMIT $walked
    }
    RETURN rank
    UNION ALL
    WITH clause WHERE clause.begin = 'TARGET'
    UNWIND clause.starts AS start
    UNWIND clause.walked AS type
    CALL (clause, start, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(targetId, type, rank)
      WHERE relation.targetId = start AND relation.type = type
        AND relation.rank < $from AND relation.rank > $to
        AND {{relation-matches}}
      RETURN relation.rank AS rank
      ORDER BY relation.targetId DESC, relation.type DESC, relation.rank DESC LIMIT $walked
    }
    RETURN rank
    UNION ALL
    WITH clause WHERE clause.begin = 'ALL'
    UNWIND [$from] AS from
    CALL (clause, from) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(rank)
      WHERE relation.rank < from AND relation.rank > $to
        AND {{relation-matches}}
      RETURN relation.rank AS rank ORDER BY relation.rank DESC LIMIT $walked
    }
    RETURN rank
    UNION ALL
    WITH clause WHERE clause.begin = 'TYPE'
    UNWIND clause.walked AS type
    CALL (clause, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(type, rank)
      WHERE relation.type = type AND relation.rank < $from AND relation.rank > $to
        AND {{relation-matches}}
      RETURN relation.rank AS rank ORDER BY relation.type DESC, relation.rank DESC LIMIT $walked
    }
    RETURN rank
  }
  RETURN collect(DISTINCT rank) AS kept
}
CALL (kept) {
  UNWIND kept AS rank
  WITH rank WHERE rank < $below AND rank > $above
  WITH rank ORDER BY rank DESC LIMIT $limit
  // Behind ten signs and a bar is the id.
  MATCH (relation:Relation {id: substring(rank, 11)})
  WITH relation, rank ORDER BY rank DESC
  RETURN collect([
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, relation.claimCount,
    relation.eventCount, relation.sourceCount, toString(relation.firstDate), toString(relation.lastDate)
  ]) AS relations, size(kept) AS total
}
{{relation-rows}}
