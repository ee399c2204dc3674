// What the whole graph holds, to see that no page left anything out.
//
// relations   INTEGER   Relation nodes
// clocks      INTEGER   Clock nodes
// seq         INTEGER   number of the newest write; null without a clock
CYPHER 5
OPTIONAL MATCH (clock:Clock)
RETURN COUNT { (:Relation) } AS relations, count(clock) AS clocks, max(clock.seq) AS seq
