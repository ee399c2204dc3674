// Which claims mentions are of, and what counts them.
//
// $ids        LIST<STRING>   claim ids, at most 20,000
// id          STRING         one row a claim that exists
// undone      BOOLEAN        its import was undone
// relations   LIST<STRING>   ids of the relations that it counts in
CYPHER 5
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN
  id, coalesce(claim.undone, false) AS undone,
  [(claim)-[:OF]->(relation:Relation) | relation.id] AS relations
