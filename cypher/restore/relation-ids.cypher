// A page of relations, by id.
//
// $after   STRING    id that the page comes after, '' for the first one
// $limit   INTEGER   relations
// id       STRING
CYPHER 5
MATCH (relation:Relation)
WHERE relation.id > $after
RETURN relation.id AS id ORDER BY id LIMIT $limit
