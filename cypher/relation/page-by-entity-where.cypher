// One page of the relations of each of several entities that satisfy one of some clauses, strongest first.
//
// $ids           LIST<STRING>   plain ids of entities, at most 1,000
// $whenSource    LIST<MAP>      clauses of fragments/relation-matches for relations that the entity is the
//                               source of, with `walked`: the types to look through
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
  CALL (entityId) {
    UNWIND $whenSource AS clause
    UNWIND clause.walked AS type
    CALL (entityId, clause, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(sourceId, type, rank)
      WHERE relation.sourceId = entityId AND relation.type = type
        AND relation.rank < $from AND relation.rank > $to
        AND {{relation-matches}}
      RETURN relation.rank AS rank
      ORDER BY relation.sourceId DESC, relation.type DESC, relation.rank DESC LIMIT $walked
    }
    RETURN rank
    UNION
    UNWIND $whenTarget AS clause
    UNWIND clause.walked AS type
    CALL (entityId, clause, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(targetId, type, rank)
      WHERE relation.targetId = entityId AND relation.type = type
        AND relation.rank < $from AND relation.rank > $to
        AND {{relation-matches}}
      RETURN relation.rank AS rank
      ORDER BY relation.targetId DESC, relation.type DESC, relation.rank DESC LIMIT $walked
    }
    RETURN rank
  }
  RETURN collect(rank) AS kept
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
{{relation-rows-by-entity}}
