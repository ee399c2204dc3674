// Writes down what a transaction changed, with the number that it took. The clock is locked by it.
//
// If one of the things is private, all of the write is told to those alone who are shown it: a reason, or what else is
// written along, would tell of it.
//
// $claimIds, $articleIds, $sourceIds   LIST<STRING>   plain ids of the things
// $changes   LIST<MAP>   {place, properties: {target, action, actor, actorIdentity, reason, fields}}, at most 10,000;
//                        `place` is a number of four digits, which puts the changes of one write in order
// changes    INTEGER     changes written
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
WITH clock.seq AS seq, clock.recordedAt AS at
CALL () {
  CALL () {
    UNWIND $claimIds AS id
    MATCH (claim:Claim {id: id}) USING INDEX claim:Claim(id) WHERE {{claim-is-private}}
    RETURN true AS isPrivate LIMIT 1
    UNION ALL
    UNWIND $articleIds AS id
    MATCH (article:Article {id: id}) USING INDEX article:Article(id) WHERE article.visibility = 'PRIVATE'
    RETURN true AS isPrivate LIMIT 1
    UNION ALL
    UNWIND $sourceIds AS id
    MATCH (source:Source {id: id}) USING INDEX source:Source(id) WHERE source.visibility = 'PRIVATE'
    RETURN true AS isPrivate LIMIT 1
  }
  RETURN count(isPrivate) > 0 AS isPrivate
}
UNWIND $changes AS row
CREATE (change:Change)
SET change = row.properties,
  change.visibility = CASE WHEN isPrivate THEN 'PRIVATE' END,
  change.seq = seq,
  change.at = at,
  change.sort = right('000000000000000' + toString(seq), 16) + '.' + row.place
RETURN count(*) AS changes
