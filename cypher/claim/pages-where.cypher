// One page of the claims of each of several lists, newest first, that satisfy one of some clauses: where they stand
// in their list.
//
// $lists       LIST<MAP>      at most 1,000: key; begin, starts: where all clauses begin, null for where each clause
//                             says; below, above: sort keys that its claims are between; types: a map {type: true}
//                             of theirs, null for any; tests: what they must satisfy beyond their clause
// $clauses     LIST<MAP>      those of fragments/kept-claims
// $below       STRING         the cursor's sort key, or '~' for the first page
// $above       STRING         an earlier sort key that the page ends before, or '' for none
// $limit       INTEGER        claims a list; callers ask for one more than the page
// $taken       INTEGER        claims of each range that are taken: those of a page, or all if they are counted
// key          STRING         one row a list
// keys         LIST<MAP>      id, sort, in order
// total        INTEGER        all that were taken
CYPHER 5
UNWIND $lists AS list
CALL (list) {
  UNWIND $clauses AS given
  WITH list, given {
    .*, tests: given.tests + list.tests,
    begin: coalesce(list.begin, CASE
      WHEN given.begin = 'ALL' AND list.types IS NOT NULL THEN 'TYPE'
      ELSE given.begin
    END),
    starts: coalesce(list.starts, given.starts),
    walked: [type IN given.walked WHERE list.types IS NULL OR coalesce(list.types[type], false)],
    below: CASE WHEN given.below < list.below THEN given.below ELSE list.below END,
    above: CASE WHEN given.above > list.above THEN given.above ELSE list.above END
  } AS clause
  CALL (list, clause) {
    WITH * WHERE clause.begin = 'ALL'
    UNWIND clause.statuses AS status
    CALL (list, clause, status) {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(status, sort)
      WHERE claim.status = status AND claim.sort < clause.below AND claim.sort > clause.above
        AND (list.types IS NULL OR coalesce(list.types[claim.relation], false))
        AND {{claim-matches}}
      RETURN claim ORDER BY claim.status DESC, claim.sort DESC LIMIT $taken
    }
    RETURN claim
    UNION ALL
    WITH * WHERE clause.begin = 'TYPE'
    UNWIND clause.walked AS type
    UNWIND clause.statuses AS status
    CALL (list, clause, type, status) {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(relation, status, sort)
      WHERE claim.relation = type AND claim.status = status
        AND claim.sort < clause.below AND claim.sort > clause.above
        AND (list.types IS NULL OR coalesce(list.types[claim.relation], false))
        AND {{claim-matches}}
      RETURN claim ORDER BY claim.relation DESC, claim.status DESC, claim.sort DESC LIMIT $taken
    }
    RETURN claim
    UNION ALL
    WITH * WHERE clause.begin = 'SUBJECT' OR clause.begin = 'EITHER'
    UNWIND clause.starts AS start
    CALL (list, clause, start) {
      MATCH (claim:Claim)-[role:SUBJECT]->()
      USING INDEX role:SUBJECT(entityId, sort)
      WHERE role.entityId = start AND role.sort < clause.below AND role.sort > clause.above
        AND (list.types IS NULL OR coalesce(list.types[claim.relation], false))
        AND {{claim-matches}}
      RETURN claim ORDER BY role.entityId DESC, role.sort DESC LIMIT $taken
    }
    RETURN claim
    UNION ALL
    WITH * WHERE clause.begin = 'OBJECT' OR clause.begin = 'EITHER'
    UNWIND clause.starts AS start
    CALL (list, clause, start) {
      MATCH (claim:Claim)-[role:OBJECT]->()
      USING INDEX role:OBJECT(entityId, sort)
      WHERE role.entityId = start AND role.sort < clause.below AND role.sort > clause.above
        AND (list.types IS NULL OR coalesce(list.types[claim.relation], false))
        AND {{claim-matches}}
      RETURN claim ORDER BY role.entityId DESC, role.sort DESC LIMIT $taken
    }
    RETURN claim
    UNION ALL
    WITH * WHERE clause.begin = 'RELATION'
    UNWIND clause.starts AS start
    CALL (list, clause, start) {
      MATCH (claim:Claim)-[role:OF]->()
      USING INDEX role:OF(relationId, sort)
      WHERE role.relationId = start AND role.sort < clause.below AND role.sort > clause.above
        AND (list.types IS NULL OR coalesce(list.types[claim.relation], false))
        AND {{claim-matches}}
      RETURN claim ORDER BY role.relationId DESC, role.sort DESC LIMIT $taken
    }
    RETURN claim
    UNION ALL
    WITH * WHERE clause.begin = 'LINK'
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
    WITH DISTINCT list, clause, claim
    WHERE claim.sort < clause.below AND claim.sort > clause.above
      AND (list.types IS NULL OR coalesce(list.types[claim.relation], false))
        AND {{claim-matches}}
    RETURN claim
  }
  RETURN collect(DISTINCT claim) AS kept
}
CALL (kept) {
  UNWIND kept AS claim
  WITH claim.id AS id, claim.sort AS sort
  WHERE sort < $below AND sort > $above
  WITH id, sort ORDER BY sort DESC LIMIT $limit
  RETURN collect({id: id, sort: sort}) AS keys
}
RETURN list.key AS key, keys, size(kept) AS total
