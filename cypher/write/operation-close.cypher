// Keeps what came out of an operation, with the number that its transaction took. The clock is locked by it.
//
// $actor     STRING
// $key       STRING
// $outcome   STRING    JSON
// seq        INTEGER   number of the write
CYPHER 5
MATCH (operation:Operation {actor: $actor, key: $key})
MATCH (clock:Clock {id: 'clock'})
SET operation.seq = clock.seq, operation.at = clock.recordedAt, operation.outcome = $outcome
RETURN operation.seq AS seq
