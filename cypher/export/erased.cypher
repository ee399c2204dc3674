// A page of what was erased, by type and id.
//
// $after   STRING    id that the page comes after, '' for the first one
// $seq     INTEGER   keep what was erased by this write and by earlier ones
// $limit   INTEGER   tombstones
// erased   MAP       all properties, times as ISO 8601
CYPHER 5
MATCH (erased:Erased)
WHERE erased.id > $after AND erased.seq <= $seq
WITH erased ORDER BY erased.id LIMIT $limit
RETURN erased {.*, at: toString(erased.at)} AS erased
