// Takes from histories what they tell of things: that something was done stays, and who did it when.
//
// $targets   LIST<STRING>   type and id, at most 5,001
// $seq       INTEGER        number of the write that erases them, which keeps its reason
// changes    INTEGER        changes emptied
CYPHER 5
UNWIND $targets AS target
MATCH (change:Change)
USING INDEX change:Change(target, sort)
WHERE change.target = target AND change.sort > ''
SET change.fields = '[]', change.reason = CASE WHEN change.seq = $seq THEN change.reason END
RETURN count(*) AS changes
