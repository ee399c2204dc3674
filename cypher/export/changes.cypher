// A page of what operations changed, in order.
//
// $after   STRING    sort key that the page comes after, '' for the first one
// $seq     INTEGER   keep what was changed by this write and by earlier ones
// $limit   INTEGER   changes
// change   MAP       all properties, times as ISO 8601
CYPHER 5
MATCH (change:Change)
WHERE change.sort > $after AND change.seq <= $seq
WITH change ORDER BY change.sort LIMIT $limit
RETURN change {.*, at: toString(change.at)} AS change
