// A page of entities with what is derived from them.
//
// $after   STRING         id that the page comes after, '' for the first one
// $limit   INTEGER        entities
// id, kind, name, sort    STRING
// labels   LIST<STRING>   all labels but Entity
// names    LIST<MAP>      value, folded, cjk, latin, script, entityKind of each name
// typed    LIST<MAP>      id, type, targetId, firstDate, lastDate of each relationship to an entity
CYPHER 5
MATCH (entity:Entity)
WHERE entity.id > $after
WITH entity ORDER BY entity.id LIMIT $limit
CALL (entity) {
  MATCH (entity)-[:NAMED]->(name:Name)
  RETURN collect(name {.value, .folded, .cjk, .latin, .script, .entityKind}) AS names
}
CALL (entity) {
  MATCH (entity)-[link]->(target:Entity)
  WHERE type(link) <> 'AFFILIATED_WITH'
  RETURN collect({
    id: link.id, type: type(link), targetId: target.id,
    firstDate: toString(link.firstDate), lastDate: toString(link.lastDate)
  }) AS typed
}
RETURN
  entity.id AS id, entity.kind AS kind, entity.name AS name, entity.sort AS sort,
  [label IN labels(entity) WHERE label <> 'Entity'] AS labels, names, typed
ORDER BY id
