// claim/page-where, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the claims that satisfy one of some clauses, newest first: where they stand in the list.
//
// $clauses     LIST<MAP>      those of fragments/claim-matches, with
//                begin          STRING         SUBJECT, OBJECT, EITHER: at claims of which one of `starts` is that;
//                                              LINK: at those that one of them says, published or passed on;
//                                              TYPE: at all of `walked`; ALL: at all there are
//                starts         LIST<STRING>   plain ids
//                walked         LIST<STRING>   its types
//                below, above   STRING         sort keys that they are between
// $below       STRING         the cursor's sort key, or '~' for the first page
// $above       STRING         an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER        claims; callers ask for one more than the page
// $taken       INTEGER        claims of each range that are taken: those of a page, or all if they are counted
// keys         LIST<MAP>      id, sort, in order
// total        INTEGER        all that were taken
//
// Each range is walked in order and left once the page is full; links of a speaker or source are in no order.
CYPHER 5
CALL () {
  UNWIND $clauses AS clause
  CALL (clause) {
    WITH clause WHERE clause.begin = 'ALL'
    UNWIND clause.statuses AS status
    CALL (clause, status) {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(status, sort)
      WHERE claim.status = status AND claim.sort < clause.below AND claim.sort > clause.above
        AND {{claim-matches}}
      RETURN claim ORDER BY claim.status ASC, claim.sort ASC LIMIT $taken
    }
    RETURN claim
    UNION ALL
    WITH clause WHERE clause.begin = 'TYPE'
    UNWIND clause.walked AS type
    UNWIND clause.statuses AS status
    CALL (clause, type, status) {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(relation, status, sort)
      WHERE claim.relation = type AND claim.status = status
        AND claim.sort < clause.below AND claim.sort > clause.above
        AND {{claim-matches}}
      RETURN claim ORDER BY claim.relation ASC, claim.status ASC, claim.sort ASC LIMIT $taken
    }
    RETURN claim
    UNION ALL
    WITH clause WHERE clause.begin = 'SUBJECT' OR clause.begin = 'EITHER'
    UNWIND clause.starts AS start
    CALL (clause, start) {
      MATCH (claim:Claim)-[role:SUBJECT]->()
      USING INDEX role:SUBJECT(entityId, sort)
      WHERE role.entityId = start AND role.sort < clause.below AND role.sort > clause.above
        AND {{claim-matches}}
      RETURN claim ORDER BY role.entityId ASC, role.sort ASC LIMIT $taken
    }
    RETURN claim
    UNION ALL
    WITH clause WHERE clause.begin = 'OBJECT' OR clause.begin = 'EITHER'
    UNWIND clause.starts AS start
    CALL (clause, start) {
      MATCH (claim:Claim)-[role:OBJECT]->()
      USING INDEX role:OBJECT(entityId, sort)
      WHERE role.entityId = start AND role.sort < clause.below AND role.sort > clause.above
        AND {{claim-matches}}
      RETURN claim ORDER BY role.entityId ASC, role.sort ASC LIMIT $taken
    }
    RETURN claim
    UNION ALL
    WITH clause WHERE clause.begin = 'LINK'
    UNWIND clause.starts AS start
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
    WITH DISTINCT clause, claim
    WHERE claim.sort < clause.below AND claim.sort > clause.above
      AND {{claim-matches}}
    RETURN claim
  }
  RETURN collect(DISTINCT claim) AS kept
}
CALL (kept) {
  UNWIND kept AS claim
  WITH claim.id AS id, claim.sort AS sort
  WHERE sort < $below AND sort > $above
  WITH id, sort ORDER BY sort ASC LIMIT $limit
  RETURN collect({id: id, sort: sort}) AS keys
}
RETURN keys, size(kept) AS total
