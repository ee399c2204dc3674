// Who belongs to each of several entities.
//
// $ids        LIST<STRING>   plain ids, at most 1,000
// countryId   STRING         one row an id that somebody belongs to
// ids         LIST<STRING>   plain ids of those who do
CYPHER 5
UNWIND $ids AS countryId
MATCH (:Entity {id: countryId})<-[:AFFILIATED_WITH]-(member:Entity)
RETURN countryId, collect(DISTINCT member.id) AS ids
