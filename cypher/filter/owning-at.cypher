// Those of some entities that had a relation at a clock which satisfied one of some clauses then.
//
// $clauses   LIST<MAP>      those of fragments/relation-matches, with
//              begin    STRING         SOURCE, TARGET: which end of it they are
//              starts   LIST<STRING>   plain ids of the entities
//              walked   LIST<STRING>   its types, or all there are
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// ids        LIST<STRING>   plain ids, each once
CYPHER 5
CALL () {
  UNWIND $clauses AS clause
  UNWIND clause.starts AS start
  UNWIND clause.walked AS type
  CALL (clause, start, type) {
    WITH start, type WHERE clause.begin = 'SOURCE'
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = start AND relation.type = type AND relation.rank > ''
    RETURN relation
    UNION ALL
    WITH start, type WHERE clause.begin = 'TARGET'
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, type, rank)
    WHERE relation.targetId = start AND relation.type = type AND relation.rank > ''
    RETURN relation
  }
  {{relations-at}}
  RETURN DISTINCT CASE clause.begin WHEN 'SOURCE' THEN relation.sourceId ELSE relation.targetId END AS id
}
RETURN collect(id) AS ids
