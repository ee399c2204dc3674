// Entities that belong to one of some countries.
//
// $countries   LIST<STRING>   plain ids
// $limit       INTEGER        entities at most; callers ask for one more than they take
// ids          LIST<STRING>   plain ids, each once
CYPHER 5
CALL () {
  UNWIND $countries AS countryId
  MATCH (:Entity {id: countryId})<-[:AFFILIATED_WITH]-(entity:Entity)
  RETURN DISTINCT entity.id AS id LIMIT $limit
}
RETURN collect(id) AS ids
