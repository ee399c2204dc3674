// A page of what was erased, and whether something has the id again.
//
// $after   STRING    id that the page comes after, '' for the first one
// $limit   INTEGER   tombstones
// id       STRING    type and plain id
// isThere  BOOLEAN
CYPHER 5
MATCH (erased:Erased)
WHERE erased.id > $after
WITH erased, erased.id AS id ORDER BY id LIMIT $limit
WITH id, split(id, ':')[0] AS type, substring(id, size(split(id, ':')[0]) + 1) AS plainId
RETURN id, CASE type
  WHEN 'Claim' THEN EXISTS { MATCH (:Claim {id: plainId}) }
  WHEN 'Article' THEN EXISTS { MATCH (:Article {id: plainId}) }
  ELSE EXISTS { MATCH (:Entity {id: plainId}) }
END AS isThere
ORDER BY id
