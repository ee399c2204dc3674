// Says to which country entities belong.
//
// $affiliations   LIST<MAP>   {entityId, countryId}, at most 10,000
// affiliations    INTEGER     affiliations written
CYPHER 5
UNWIND $affiliations AS row
MATCH (entity:Entity {id: row.entityId})
MATCH (country:Entity {id: row.countryId})
MERGE (entity)-[:AFFILIATED_WITH]->(country)
RETURN count(*) AS affiliations
