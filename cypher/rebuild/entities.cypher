// Sets what is derived from entities and their names.
//
// $entities   LIST<MAP>   {id, kind, sort, names: [{value, folded, cjk, latin, script}]}, at most 1,000
// entities    INTEGER     entities set
CYPHER 5
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
REMOVE entity:$([label IN labels(entity) WHERE label <> 'Entity'])
SET entity:$(row.kind), entity.sort = row.sort
WITH entity, row
CALL (entity, row) {
  UNWIND row.names AS form
  MATCH (entity)-[:NAMED]->(name:Name {value: form.value})
  SET name.folded = form.folded, name.cjk = form.cjk, name.latin = form.latin, name.script = form.script, name.entityKind = toLower(row.kind)
}
RETURN count(entity) AS entities
