// Entities that some others stand in relations with.
//
// $ids        LIST<STRING>   plain ids of the others
// $seenFrom   STRING         SOURCE, TARGET: which end of the relations they are
// $types      LIST<STRING>   relation types; null for all, which takes one range for all of an entity
// $above      STRING         a rank that those of the relations are above
// $limit      INTEGER        entities at most; callers ask for one more than they take
// ids         LIST<STRING>   plain ids, each once
//
// A condition on parameters alone is put behind the seek that it should spare, but not one in an UNWIND.
CYPHER 5
CALL () {
  UNWIND $ids AS id
  CALL (id) {
    WITH id WHERE $seenFrom = 'SOURCE' AND $types IS NOT NULL
    UNWIND $types AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = id AND relation.type = type AND relation.rank > $above
    RETURN relation.targetId AS other
    UNION ALL
    UNWIND CASE WHEN $seenFrom = 'SOURCE' AND $types IS NULL THEN [id] ELSE [] END AS owner
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = owner AND relation.rank > $above
    RETURN relation.targetId AS other
    UNION ALL
    WITH id WHERE $seenFrom = 'TARGET' AND $types IS NOT NULL
    UNWIND $types AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, type, rank)
    WHERE relation.targetId = id AND relation.type = type AND relation.rank > $above
    RETURN relation.sourceId AS other
    UNION ALL
    UNWIND CASE WHEN $seenFrom = 'TARGET' AND $types IS NULL THEN [id] ELSE [] END AS owner
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = owner AND relation.rank > $above
    RETURN relation.sourceId AS other
  }
  RETURN DISTINCT other LIMIT $limit
}
RETURN collect(other) AS ids
