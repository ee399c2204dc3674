// Says for good that things were erased, with the number that the transaction took. The clock is locked by it.
//
// $targets     LIST<STRING>   type and id, at most 5,001
// tombstones   INTEGER
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
UNWIND $targets AS target
MERGE (erased:Erased {id: target})
SET erased.seq = clock.seq, erased.at = clock.recordedAt
RETURN count(*) AS tombstones
