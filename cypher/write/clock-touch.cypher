// Ends a write that takes no number, since it says nothing new: whoever keeps what was counted counts again. The clock stays
// locked to the commit.
//
// touched   INTEGER   how many there were
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
SET clock.touched = coalesce(clock.touched, 0) + 1
RETURN clock.touched AS touched
