// Entities that had a relation at a clock which satisfied one of some clauses then, found from where each clause begins.
//
// $clauses   LIST<MAP>      those of fragments/relation-matches, with
//              seenFrom   STRING         SOURCE or TARGET: the end whose entity is found
//              begin      STRING         SOURCE, TARGET: at one of `starts`; TYPE: at all relations of `walked`
//              starts     LIST<STRING>   plain ids
//              walked     LIST<STRING>   its types, or all there are
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// $limit     INTEGER        entities at most; callers ask for one more than they take
// ids        LIST<STRING>   plain ids, each once
CYPHER 5
CALL () {
  UNWIND $clauses AS asked
  CALL (asked) {
    WITH asked AS clause WHERE asked.begin = 'SOURCE'
    UNWIND clause.starts AS start
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = start AND relation.type = type AND relation.rank > ''
    RETURN relation, clause
    UNION ALL
    WITH asked AS clause WHERE asked.begin = 'TARGET'
    UNWIND clause.starts AS start
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, type, rank)
    WHERE relation.targetId = start AND relation.type = type AND relation.rank > ''
    RETURN relation, clause
    UNION ALL
    WITH asked AS clause WHERE asked.begin = 'TYPE'
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(type, rank)
    WHERE relation.type = type AND relation.rank > ''
    RETURN relation, clause
  }
  {{relations-at}}
  RETURN DISTINCT CASE clause.seenFrom WHEN 'SOURCE' THEN relation.sourceId ELSE relation.targetId END AS id
  LIMIT $limit
}
RETURN collect(id) AS ids
