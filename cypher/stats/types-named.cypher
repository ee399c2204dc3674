// How many entities the claims that count name, by their type: they are the ends of the relations that those count in, which
// an index has in one text with the number of claims, so that nothing else is looked at.
//
// $types        LIST<STRING>   types of claims
// $groupOfType  MAP            {type: group}
// key           STRING         a group; '|' for all of them together
// entityCount   INTEGER        entities that are subjects or objects
CYPHER 5
UNWIND $types AS type
CALL (type) {
  MATCH (relation:Relation)
  USING INDEX relation:Relation(type, rank)
  WHERE relation.type = type AND relation.rank > '0000000001'
  WITH split(substring(relation.rank, 11), ':') AS parts
  UNWIND [parts[0], parts[2]] AS id
  RETURN collect(DISTINCT id) AS ids
}
UNWIND [key IN ['|', $groupOfType[type]] WHERE key IS NOT NULL] AS key
WITH key, collect(ids) AS lists
CALL (lists) {
  UNWIND lists AS ids
  UNWIND ids AS id
  RETURN count(DISTINCT id) AS entityCount
}
RETURN key, entityCount
