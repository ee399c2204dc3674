// Says to which countries entities belong.
//
// $affiliations   LIST<MAP>   {entityId, countryId}, at most 10,000
// entityId, countryId   STRING   one row an affiliation that was not written: there is no such country
CYPHER 5
UNWIND $affiliations AS row
MATCH (entity:Entity {id: row.entityId})
OPTIONAL MATCH (country:Entity {id: row.countryId})
WHERE country:Country
CALL (entity, country) {
  WITH * WHERE country IS NOT NULL
  MERGE (entity)-[:AFFILIATED_WITH]->(country)
}
WITH row, country
WHERE country IS NULL
RETURN row.entityId AS entityId, row.countryId AS countryId
