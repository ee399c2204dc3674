// Those of some entities that have a relation which satisfies one of some clauses. Each is left once one is
// found.
//
// $clauses   LIST<MAP>      those of fragments/relation-matches, with
//              begin    STRING         SOURCE, TARGET: which end of it they are
//              starts   LIST<STRING>   plain ids of the entities
//              walked   LIST<STRING>   its types, or all there are
// ids        LIST<STRING>   plain ids, each once
CYPHER 5
CALL () {
  UNWIND $clauses AS clause
  UNWIND clause.starts AS start
  CALL (clause, start) {
    WITH clause, start WHERE clause.begin = 'SOURCE'
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = start AND relation.type = type AND relation.rank > '0000000001'
      AND {{relation-matches}}
    RETURN relation.sourceId AS id LIMIT 1
    UNION ALL
    WITH clause, start WHERE clause.begin = 'TARGET'
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, type, rank)
    WHERE relation.targetId = start AND relation.type = type AND relation.rank > '0000000001'
      AND {{relation-matches}}
    RETURN relation.targetId AS id LIMIT 1
  }
  RETURN DISTINCT id
}
RETURN collect(id) AS ids
