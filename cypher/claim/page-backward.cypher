// claim/page, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of all claims, newest first.
//
// $statuses       LIST<STRING>   keep claims of these, each once
// $from, $to      STRING         sort keys between which all are counted
// $below          STRING         the cursor's sort key, or '~' for the first page
// $above          STRING         an earlier sort key that the page ends before, or '' for none
// $limit          INTEGER        claims; callers ask for one more than the page
// $withTotal      BOOLEAN        count all of them too
// $withDetails    BOOLEAN        read what few ask for, as fragments/claim-parts says
// $roles          LIST<STRING>   read links of these types, with the entities that they lead to
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// claim           LIST           its properties, in order, as fragments/claim-columns gives them
// total           INTEGER        in a row of its own, when asked for
// end             MAP            all properties of an entity that links lead to, each once; in a row of its own
//
// Few claims are not ACTIVE: where all ACTIVE ones are listed, the others are counted and taken from all.
CYPHER 5
CALL () {
  CALL () {
    UNWIND $statuses AS status
    CALL (status) {
      MATCH (claim:Claim)
      WHERE claim.status = status AND claim.sort < $below AND claim.sort > $above
      RETURN claim ORDER BY claim.status ASC, claim.sort ASC LIMIT $limit
    }
    RETURN claim
  }
  WITH claim, claim.sort AS sort ORDER BY sort ASC LIMIT $limit
  {{claim-parts}}
  WITH claim, sort, details, links, ends, reports, rows ORDER BY sort ASC
  RETURN {{claim-columns}} AS claim, null AS total, ends
  UNION ALL
  WITH 'ACTIVE' IN $statuses AND $from = '' AND $to = '~' AS allActive
  WHERE $withTotal
  CALL (allActive) {
    WITH * WHERE allActive
    RETURN COUNT { (:Claim) } AS stored
    UNION ALL
    WITH * WHERE NOT allActive
    RETURN 0 AS stored
  }
  CALL (allActive) {
    WITH * WHERE allActive
    UNWIND [status IN $stored WHERE NOT status IN $statuses] AS status
    RETURN sum(COUNT { MATCH (claim:Claim) WHERE claim.status = status AND claim.sort > '' }) AS left
  }
  CALL (allActive) {
    WITH * WHERE NOT allActive
    UNWIND $statuses AS status
    RETURN sum(COUNT {
      MATCH (claim:Claim)
      WHERE claim.status = status AND claim.sort > $from AND claim.sort < $to
    }) AS counted
  }
  RETURN null AS claim, stored - left + counted AS total, [] AS ends
}
WITH collect([claim, total, ends]) AS found
CALL (found) {
  UNWIND found AS row
  RETURN row[0] AS claim, row[1] AS total, null AS end
  UNION ALL
  UNWIND found AS row
  UNWIND row[2] AS end
  WITH DISTINCT end WHERE end:Entity
  RETURN null AS claim, null AS total, properties(end) AS end
}
RETURN claim, total, end
