// Writes down that an import wrote something in this transaction, or that it was taken back, with the number that the
// transaction took. The clock is locked by it. What is new and has no change of
// its own remembers the number, so that its history finds it.
//
// It is told to those alone who are shown what is private if nothing of what was written is public.
//
// $change        MAP            {target, action, actor, actorIdentity, reason, fields}; `target` may be null
// $undoneSeq     INTEGER        of one that is taken back, the number of the write whose claims are withdrawn; else null
// $isPublic      BOOLEAN        something public was written beside claims and articles
// $claimIds      LIST<STRING>   claims that were written, at most 20,000
// $articleIds    LIST<STRING>   articles that were, at most 20,000: new ones, or the target
// $entityIds     LIST<STRING>   entities that are new, at most 20,000
// $sourceIds     LIST<STRING>   sources that are new, at most 20,000
// seq            INTEGER        number of the write
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
WITH clock.seq AS seq, clock.recordedAt AS at
CALL () {
  CALL () {
    UNWIND $claimIds AS id
    MATCH (claim:Claim {id: id}) USING INDEX claim:Claim(id) WHERE NOT {{claim-is-private}}
    RETURN true AS found LIMIT 1
    UNION ALL
    UNWIND $articleIds AS id
    MATCH (article:Article {id: id}) USING INDEX article:Article(id) WHERE article.visibility IS NULL
    RETURN true AS found LIMIT 1
  }
  RETURN $isPublic OR count(found) > 0 AS isPublic
}
CALL (seq) {
  UNWIND $entityIds AS id
  MATCH (entity:Entity {id: id})
  SET entity.importSeq = seq
}
CALL (seq) {
  UNWIND $sourceIds AS id
  MATCH (source:Source {id: id})
  SET source.importSeq = seq
}
CALL (seq) {
  UNWIND $articleIds AS id
  WITH seq, id WHERE coalesce($change.target <> 'Article:' + id, true)
  MATCH (article:Article {id: id})
  SET article.importSeq = seq
}
OPTIONAL MATCH (undone:Change)
USING INDEX undone:Change(sort)
WHERE undone.sort = right('000000000000000' + toString($undoneSeq), 16) + '.0000' AND undone.importSeq = $undoneSeq
CREATE (change:Change)
SET change = $change,
  change.target = coalesce($change.target, undone.target),
  change.visibility = CASE WHEN NOT isPublic THEN 'PRIVATE' END,
  change.importSeq = coalesce($undoneSeq, seq),
  change.seq = seq,
  change.at = at,
  change.sort = {{import-change-key}}
RETURN seq
