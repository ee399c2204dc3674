// Which of some things were erased.
//
// $targets   LIST<STRING>   type and id, e.g. `Claim:gazette:1`, at most 20,000
// target     STRING         one row a thing that was
CYPHER 5
UNWIND $targets AS target
MATCH (erased:Erased {id: target})
RETURN erased.id AS target
