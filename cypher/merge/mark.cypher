// Says that entities were merged, or made ones of their own again, by the write that has the clock locked.
//
// seq   INTEGER   number of the write
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
SET clock.mergedSeq = clock.seq
RETURN clock.seq AS seq
