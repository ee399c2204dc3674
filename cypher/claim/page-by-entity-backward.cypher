// claim/page-by-entity, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the claims of each of several entities, newest first, wherever it is subject or object.
//
// $ids            LIST<STRING>   plain ids of entities, at most 1,000
// $statuses       LIST<STRING>   keep claims of these, each once
// $types          LIST<STRING>   keep claims of these relation types; null keeps all
// $sourceId       STRING         keep claims published by, or had from, this source; null keeps all
// $from, $to      STRING         sort keys between which all are counted
// $below          STRING         the cursor's sort key, or '~' for the first page
// $above          STRING         an earlier sort key that the page ends before, or '' for none
// $limit          INTEGER        claims an entity; callers ask for one more than the page
// $withTotal      BOOLEAN        count all of them too
// $withDetails    BOOLEAN        read what few ask for, as fragments/claim-parts says
// $roles          LIST<STRING>   read links of these types, with the entities that they lead to
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// entityId        STRING         of $ids, whose claim or total the row has
// claim           LIST           its properties, in order, as fragments/claim-columns gives them
// total           INTEGER        in a row of its own, when asked for
// end             MAP            all properties of an entity that links lead to, each once; in a row of its own
//
// The keys are on the relationships, so that the index gives one entity's claims in order.
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  CALL (entityId) {
    MATCH (claim:Claim)-[role:SUBJECT]->()
    USING INDEX role:SUBJECT(entityId, sort)
    WHERE role.entityId = entityId AND role.sort < $below AND role.sort > $above AND claim.status IN $statuses
      AND ($types IS NULL OR claim.relation IN $types)
      AND ($sourceId IS NULL OR EXISTS {
        MATCH (claim)-[:VIA|REPORTED_IN|PUBLISHED_BY]->{1,2}(:Source {id: $sourceId})
      })
    RETURN claim, role.sort AS sort ORDER BY role.entityId ASC, role.sort ASC LIMIT $limit
    UNION
    MATCH (claim:Claim)-[role:OBJECT]->()
    USING INDEX role:OBJECT(entityId, sort)
    WHERE role.entityId = entityId AND role.sort < $below AND role.sort > $above AND claim.status IN $statuses
      AND ($types IS NULL OR claim.relation IN $types)
      AND ($sourceId IS NULL OR EXISTS {
        MATCH (claim)-[:VIA|REPORTED_IN|PUBLISHED_BY]->{1,2}(:Source {id: $sourceId})
      })
    RETURN claim, role.sort AS sort ORDER BY role.entityId ASC, role.sort ASC LIMIT $limit
  }
  WITH claim, sort ORDER BY sort ASC LIMIT $limit
  {{claim-parts}}
  WITH claim, sort, details, links, ends, reports, rows ORDER BY sort ASC
  RETURN {{claim-columns}} AS claim, null AS total, ends
  UNION ALL
  WITH entityId WHERE $withTotal
  RETURN null AS claim, COUNT {
    MATCH (claim:Claim)-[role:SUBJECT]->()
    USING INDEX role:SUBJECT(entityId, sort)
    WHERE role.entityId = entityId AND role.sort > $from AND role.sort < $to AND claim.status IN $statuses
      AND ($types IS NULL OR claim.relation IN $types)
      AND ($sourceId IS NULL OR EXISTS {
        MATCH (claim)-[:VIA|REPORTED_IN|PUBLISHED_BY]->{1,2}(:Source {id: $sourceId})
      })
    RETURN claim
    UNION
    MATCH (claim:Claim)-[role:OBJECT]->()
    USING INDEX role:OBJECT(entityId, sort)
    WHERE role.entityId = entityId AND role.sort > $from AND role.sort < $to AND claim.status IN $statuses
      AND ($types IS NULL OR claim.relation IN $types)
      AND ($sourceId IS NULL OR EXISTS {
        MATCH (claim)-[:VIA|REPORTED_IN|PUBLISHED_BY]->{1,2}(:Source {id: $sourceId})
      })
    RETURN claim
  } AS total, [] AS ends
}
WITH collect([entityId, claim, total, ends]) AS found
CALL (found) {
  UNWIND found AS row
  RETURN row[0] AS entityId, row[1] AS claim, row[2] AS total, null AS end
  UNION ALL
  UNWIND found AS row
  UNWIND row[3] AS end
  WITH DISTINCT end WHERE end:Entity
  RETURN null AS entityId, null AS claim, null AS total, properties(end) AS end
}
RETURN entityId, claim, total, end
