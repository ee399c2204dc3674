// Of which write the graph is: what was counted before it need not hold.
//
// writtenAt   STRING   what tells it from all others
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
RETURN {{written-at}} AS writtenAt
