// Which entities identifiers and ids stand for.
//
// $identifiers   LIST<MAP>      {scheme, value}, at most 20,000
// $ids           LIST<STRING>   plain ids, at most 20,000
// identified     LIST<MAP>      {scheme, value, id, kind} of each identifier that is bound
// known          LIST<MAP>      {asked, id, kind} of each id that is an entity's; `id` is another if it was merged
// erased         LIST<STRING>   those of $ids under which somebody was erased
CYPHER 5
RETURN
  COLLECT {
    UNWIND $identifiers AS row
    MATCH (:Identifier {scheme: row.scheme, value: row.value})<-[:IDENTIFIED_BY]-(entity:Entity)
    RETURN {scheme: row.scheme, value: row.value, id: entity.id, kind: entity.kind}
  } AS identified,
  COLLECT {
    UNWIND $ids AS id
    OPTIONAL MATCH (merged:Merged {id: id})
    MATCH (entity:Entity {id: coalesce(merged.survivorId, id)})
    RETURN {asked: id, id: entity.id, kind: entity.kind}
  } AS known,
  COLLECT {
    UNWIND $ids AS id
    MATCH (erased:Erased {id: 'Entity:' + id})
    RETURN id
  } AS erased
