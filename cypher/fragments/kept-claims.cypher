// Claims that satisfy one of some clauses, wherever `parent` has them looked for, as `claim`,
// and `sort`, its key; for the body of a CALL. One that satisfies several, or is met at several ends, comes several times.
//
// parent      MAP         begin, starts: where all clauses begin; null for where each clause says
// span        MAP         below, above: sort keys that they are between
// $clauses    LIST<MAP>   those of fragments/claim-matches, with
//               begin          STRING         SUBJECT, OBJECT, EITHER: at claims of which one of `starts` is that;
//                                             LINK: at those that one of them says, published or passed on;
//                                             RELATION: at those that count in one of them;
//                                             TYPE: at all of `walked`; ALL: at all there are
//               starts         LIST<STRING>   plain ids
//               walked         LIST<STRING>   its types
//               below, above   STRING         sort keys that they are between
//
// All of each range is walked: the callers count.
UNWIND $clauses AS clause
WITH clause, coalesce(parent.begin, clause.begin) AS begin, coalesce(parent.starts, clause.starts) AS starts,
  CASE WHEN clause.below < span.below THEN clause.below ELSE span.below END AS below,
  CASE WHEN clause.above > span.above THEN clause.above ELSE span.above END AS above
CALL (clause, begin, starts, below, above) {
  WITH * WHERE begin = 'ALL'
  UNWIND clause.statuses AS status
  MATCH (claim:Claim)
  USING INDEX claim:Claim(status, sort)
  WHERE claim.status = status AND claim.sort < below AND claim.sort > above
  RETURN claim, claim.sort AS sort
  UNION ALL
  WITH * WHERE begin = 'TYPE'
  UNWIND clause.walked AS type
  UNWIND clause.statuses AS status
  MATCH (claim:Claim)
  USING INDEX claim:Claim(relation, status, sort)
  WHERE claim.relation = type AND claim.status = status
    AND claim.sort < below AND claim.sort > above
  RETURN claim, claim.sort AS sort
  UNION ALL
  WITH * WHERE begin = 'SUBJECT' OR begin = 'EITHER'
  UNWIND starts AS start
  MATCH (claim:Claim)-[role:SUBJECT]->()
  USING INDEX role:SUBJECT(entityId, sort)
  WHERE role.entityId = start AND role.sort < below AND role.sort > above
  RETURN claim, role.sort AS sort
  UNION ALL
  WITH * WHERE begin = 'OBJECT' OR begin = 'EITHER'
  UNWIND starts AS start
  MATCH (claim:Claim)-[role:OBJECT]->()
  USING INDEX role:OBJECT(entityId, sort)
  WHERE role.entityId = start AND role.sort < below AND role.sort > above
  RETURN claim, role.sort AS sort
  UNION ALL
  WITH * WHERE begin = 'RELATION'
  UNWIND starts AS start
  MATCH (claim:Claim)-[role:OF]->()
  USING INDEX role:OF(relationId, sort)
  WHERE role.relationId = start AND role.sort < below AND role.sort > above
  RETURN claim, role.sort AS sort
  UNION ALL
  WITH * WHERE begin = 'LINK'
  UNWIND starts AS start
  CALL (start) {
    MATCH (:Entity {id: start})<-[:SAID_BY]-(claim:Claim)
    RETURN claim
    UNION ALL
    MATCH (:Source {id: start})<-[:VIA]-(claim:Claim)
    RETURN claim
    UNION ALL
    MATCH (:Source {id: start})<-[:PUBLISHED_BY]-(:Article)<-[:REPORTED_IN]-(claim:Claim)
    RETURN claim
  }
  WITH * WHERE claim.sort < below AND claim.sort > above
  RETURN claim, claim.sort AS sort
}
WITH clause, claim, sort WHERE {{claim-matches}}
RETURN claim, sort
