// Writes down what a transaction changed, with the number that it took. The clock is locked by it.
//
// $changes   LIST<MAP>   {place, properties: {target, action, actor, actorIdentity, reason, fields}}, at most 10,000;
//                        `place` is a number of four digits, which puts the changes of one write in order
// changes    INTEGER     changes written
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
WITH clock.seq AS seq, clock.recordedAt AS at
UNWIND $changes AS row
CREATE (change:Change)
SET change = row.properties,
  change.seq = seq,
  change.at = at,
  change.sort = right('000000000000000' + toString(seq), 16) + '.' + row.place
RETURN count(*) AS changes
