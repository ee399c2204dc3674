// Creates or updates entities. A change of kind changes the label, never the id.
//
// $entities   LIST<MAP>   {id, kind, properties}, ordered by id, at most 10,000;
//                         `properties` has every property of the kind, null where there is none
// id          STRING      one row an entity
// created     BOOLEAN     false if it was there before
CYPHER 5
UNWIND $entities AS row
OPTIONAL MATCH (known:Entity {id: row.id})
WITH row, known IS NULL AS created
MERGE (entity:Entity {id: row.id})
REMOVE entity:$([label IN labels(entity) WHERE label <> 'Entity'])
SET entity += row.properties
SET entity:$(row.kind)
WITH row, created, entity
CALL (row, entity) {
  MATCH (entity)-[:NAMED]->(name:Name)
  WHERE name.entityKind <> toLower(row.kind)
  SET name.entityKind = toLower(row.kind)
}
RETURN row.id AS id, created
