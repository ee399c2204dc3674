// Creates the clock of a new graph.
//
// seq   INTEGER   number of the newest write
CYPHER 5
MERGE (clock:Clock {id: 'clock'})
ON CREATE SET clock.seq = 0, clock.recordedAt = datetime({epochMillis: 0})
RETURN clock.seq AS seq
