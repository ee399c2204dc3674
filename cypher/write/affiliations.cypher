// Says to which countries entities belong.
//
// $affiliations   LIST<MAP>   {entityId, countryId}, at most 10,000
// entityId, countryId   STRING   one row an affiliation that was not written: there is no such country
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
}
WITH row, country
WHERE country IS NULL
RETURN row.entityId AS entityId, row.countryId AS countryId
