// Has what was changed of things so far be told to those alone who are shown what is private.
//
// $targets   LIST<STRING>   as `write/changes` has them, at most 10,000
// changes    INTEGER        changes set
CYPHER 5
UNWIND $targets AS target
MATCH (change:Change)
USING INDEX change:Change(target, sort)
WHERE change.target = target AND change.sort > ''
SET change.visibility = 'PRIVATE'
RETURN count(*) AS changes
