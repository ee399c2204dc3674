// The relations of some entities that a claim supports, by which paths lead on.
//
// $ids      LIST<STRING>   plain ids, each once
// $above    STRING         a rank that those of the relations are above: '0000000001'
// $limit    INTEGER        relations to look at; callers ask for one more than they may
// ranks     LIST<STRING>   number of claims, `|` and id of each, one a line, in no order; one between two of $ids
//                          is told twice
// looked    INTEGER        relations that were looked at
// writtenAt STRING         what tells the newest write from all others; null for a graph without a clock
//
// All of it is in the index, so that no relation is read itself. The clock is looked at before the relations: what is told
// of them is never older than it says.
CYPHER 5
OPTIONAL MATCH (clock:Clock {id: 'clock'})
WITH {{written-at}} AS writtenAt
CALL () {
  {{relations-around}}
  RETURN collect(rank) AS ranks
}
RETURN {{ranks-in-few}} AS ranks, size(ranks) AS looked, writtenAt
