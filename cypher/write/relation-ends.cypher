// At which ends of relations of which types entities stand, whether a claim counts in those or not.
//
// $ids      LIST<STRING>   plain ids, at most 200
// $types    LIST<STRING>   relation types to look for
// id        STRING         one row an entity
// sources   LIST<STRING>   types of which it is a source
// targets   LIST<STRING>   types of which it is a target
CYPHER 5
UNWIND $ids AS id
RETURN id,
  [type IN $types WHERE EXISTS {
    MATCH (relation:Relation) WHERE relation.sourceId = id AND relation.type = type AND relation.rank > ''
  }] AS sources,
  [type IN $types WHERE EXISTS {
    MATCH (relation:Relation) WHERE relation.targetId = id AND relation.type = type AND relation.rank > ''
  }] AS targets
