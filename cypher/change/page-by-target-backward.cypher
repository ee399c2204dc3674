// change/page-by-target, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of what was changed of each of several things, newest first. Of claims, entities, articles and sources the imports that recorded
// them or withdrew them belong to it.
//
// $targets     LIST<STRING>   type and plain id, e.g. `Entity:china`, at most 1,000
// $below       STRING         the cursor's sort key, or '~' for the first page
// $above       STRING         an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER        changes a thing; callers ask for one more than the page
// $withTotal   BOOLEAN        count all of them too
// target       STRING         of $targets, whose change or total the row has
// change       MAP            as fragments/change-columns gives it
// total        INTEGER        in a row of its own, when asked for
CYPHER 5
UNWIND $targets AS target
CALL (target) {
  CALL (target) {
    WITH target WHERE target STARTS WITH 'Claim:'
    MATCH (claim:Claim {id: substring(target, 6)})
    UNWIND [coalesce(claim.proposedSeq, claim.seq), claim.retractedSeq] AS seq
    RETURN seq
    UNION
    WITH target WHERE target STARTS WITH 'Entity:'
    MATCH (entity:Entity {id: substring(target, 7)})
    RETURN entity.importSeq AS seq
    UNION
    WITH target WHERE target STARTS WITH 'Article:'
    MATCH (article:Article {id: substring(target, 8)})
    RETURN article.importSeq AS seq
    UNION
    WITH target WHERE target STARTS WITH 'Source:'
    MATCH (source:Source {id: substring(target, 7)})
    RETURN source.importSeq AS seq
  }
  WITH seq WHERE seq IS NOT NULL
  RETURN collect({{import-change-key}}) AS writes
}
CALL (target, writes) {
  CALL (target, writes) {
    MATCH (change:Change)
    USING INDEX change:Change(target, sort)
    WHERE change.target = target AND change.sort < $below AND change.sort > $above
      AND {{change-is-seen}}
    WITH change ORDER BY change.target ASC, change.sort ASC LIMIT $limit
    RETURN change
    UNION ALL
    UNWIND writes AS write
    MATCH (change:Change {sort: write})
    USING INDEX change:Change(sort)
    WHERE change.importSeq IS NOT NULL AND change.sort < $below AND change.sort > $above
      AND {{change-is-seen}}
    RETURN change
  }
  WITH change ORDER BY change.sort ASC LIMIT $limit
  RETURN {{change-columns}} AS change, null AS total
  UNION ALL
  WITH target, writes WHERE $withTotal
  RETURN null AS change, COUNT {
    MATCH (change:Change) WHERE change.target = target AND change.sort > '' AND {{change-is-seen}}
  } + COUNT {
    UNWIND writes AS write
    MATCH (change:Change {sort: write})
    WHERE change.importSeq IS NOT NULL AND {{change-is-seen}}
    RETURN change
  } AS total
}
RETURN target, change, total
