// Sets the clock to where it stood: the last thing that a restore writes.
//
// $seq          INTEGER   number of the newest write
// $recordedAt   STRING    its time, ISO 8601
// $mergedSeq    INTEGER   number of the write that merged entities last; null if none ever did
// seq           INTEGER
CYPHER 5
MERGE (clock:Clock {id: 'clock'})
SET clock.seq = $seq, clock.recordedAt = datetime($recordedAt), clock.mergedSeq = $mergedSeq
RETURN clock.seq AS seq
