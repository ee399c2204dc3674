// Entities that have a relation which satisfies one of some clauses, found from where each clause begins.
//
// $clauses   LIST<MAP>      those of fragments/relation-matches, with
//              seenFrom   STRING         SOURCE or TARGET: the end whose entity is found
//              begin      STRING         SOURCE, TARGET: at one of `starts`; TYPE: at all relations of `walked`
//              starts     LIST<STRING>   plain ids
//              walked     LIST<STRING>   its types, or all there are
// $limit     INTEGER        entities at most; callers ask for one more than they take
// ids        LIST<STRING>   plain ids, each once
CYPHER 5
CALL () {
  UNWIND $clauses AS clause
  CALL (clause) {
    WITH clause WHERE clause.begin = 'SOURCE'
    UNWIND clause.starts AS start
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = start AND relation.type = type AND relation.rank > '0000000001'
      AND {{relation-matches}}
    RETURN relation
    UNION ALL
    WITH clause WHERE clause.begin = 'TARGET'
    UNWIND clause.starts AS start
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, type, rank)
    WHERE relation.targetId = start AND relation.type = type AND relation.rank > '0000000001'
      AND {{relation-matches}}
    RETURN relation
    UNION ALL
    WITH clause WHERE clause.begin = 'TYPE'
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(type, rank)
    WHERE relation.type = type AND relation.rank > '0000000001'
      AND {{relation-matches}}
    RETURN relation
  }
  RETURN DISTINCT CASE clause.seenFrom WHEN 'SOURCE' THEN relation.sourceId ELSE relation.targetId END AS id
  LIMIT $limit
}
RETURN collect(id) AS ids
