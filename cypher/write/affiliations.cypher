// Says to which countries entities belong.
//
// $affiliations   LIST<MAP>   {entityId, countryId}, at most 10,000
// entityId, countryId   STRING    one row an affiliation that is new, or that cannot be written: there is no such country
// isNew                 BOOLEAN   false of the latter
//
// The entity is locked, and not the country as MERGE would: all that write of its people would wait.
CYPHER 5
UNWIND $affiliations AS row
MATCH (entity:Entity {id: row.entityId})
SET entity.id = row.entityId
WITH row, entity
OPTIONAL MATCH (country:Entity {id: row.countryId})
WHERE country:Country
CALL (entity, country) {
  WITH * WHERE country IS NOT NULL AND NOT EXISTS { (entity)-[:AFFILIATED_WITH]->(country) }
  CREATE (entity)-[:AFFILIATED_WITH]->(country)
  RETURN count(*) > 0 AS isNew
}
WITH row, country, isNew
WHERE country IS NULL OR isNew
RETURN row.entityId AS entityId, row.countryId AS countryId, isNew
