// How often claims that count do so in different relations on different days, by their type: as the relations have it.
//
// $types       LIST<STRING>   types of claims
// type         STRING
// eventCount   INTEGER        each claim without a date being one more in each of its relations
CYPHER 5
UNWIND $types AS type
CALL (type) {
  MATCH (relation:Relation)
  USING INDEX relation:Relation(type, rank)
  WHERE relation.type = type AND relation.rank > '0000000001'
  RETURN sum(relation.eventCount) AS eventCount
}
RETURN type, eventCount
