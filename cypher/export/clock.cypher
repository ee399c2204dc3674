// Where the clock stands: what is taken away is as of the write of this number.
//
// seq          INTEGER   number of the newest write
// recordedAt   STRING    its time, ISO 8601 UTC
// mergedSeq    INTEGER   number of the write that merged entities last; null if none ever did
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
RETURN clock.seq AS seq, toString(clock.recordedAt) AS recordedAt, clock.mergedSeq AS mergedSeq
