// claim/page-by-type, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the claims of some relation types, newest first.
//
// $types          LIST<STRING>   relation types, each once
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
CYPHER 5
CALL () {
  CALL () {
    UNWIND $types AS type
    UNWIND $statuses AS status
    CALL (type, status) {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(relation, status, sort)
      WHERE claim.relation = type AND claim.status = status AND claim.sort < $below AND claim.sort > $above
      RETURN claim ORDER BY claim.relation ASC, claim.status ASC, claim.sort ASC LIMIT $limit
    }
    RETURN claim
  }
  WITH claim, claim.sort AS sort ORDER BY sort ASC LIMIT $limit
  {{claim-parts}}
  WITH claim, sort, details, links, ends, reports, rows ORDER BY sort ASC
  RETURN {{claim-columns}} AS claim, null AS total, ends
  UNION ALL
  WITH * WHERE $withTotal
  UNWIND $types AS type
  UNWIND $statuses AS status
  RETURN null AS claim, sum(COUNT {
    MATCH (claim:Claim)
    USING INDEX claim:Claim(relation, status, sort)
    WHERE claim.relation = type AND claim.status = status AND claim.sort > $from AND claim.sort < $to
  }) AS total, [] AS ends
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
