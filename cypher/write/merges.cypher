// When entities were merged last. Whoever writes looks at it first, and once more when it has the number of its write: what
// it looked up in between may be another entity by now.
//
// merges   INTEGER   number of the write; 0 if none ever were
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
RETURN coalesce(clock.mergedSeq, 0) AS merges
