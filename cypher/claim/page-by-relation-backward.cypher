// claim/page-by-relation, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the claims of each of several relations, newest first.
//
// $ids            LIST<STRING>   relation ids, at most 1,000
// $statuses       LIST<STRING>   keep claims of these, each once
// $types          LIST<STRING>   keep claims of these relation types; null keeps all
// $sourceId       STRING         keep claims published by, or had from, this source; null keeps all
// $from, $to      STRING         sort keys between which all are counted
// $below          STRING         the cursor's sort key, or '~' for the first page
// $above          STRING         an earlier sort key that the page ends before, or '' for none
// $limit          INTEGER        claims a relation; callers ask for one more than the page
// $withTotal      BOOLEAN        count all of them too
// $withDetails    BOOLEAN        read what few ask for, as fragments/claim-parts says
// $roles          LIST<STRING>   read links of these types, with the entities that they lead to
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// relationId      STRING         of $ids, whose claim or total the row has
// claim           LIST           its properties, in order, as fragments/claim-columns gives them
// total           INTEGER        in a row of its own, when asked for
// end             MAP            all properties of an entity that links lead to, each once; in a row of its own
CYPHER 5
UNWIND $ids AS relationId
CALL (relationId) {
  MATCH (claim:Claim)-[of:OF]->()
  USING INDEX of:OF(relationId, sort)
  WHERE of.relationId = relationId AND of.sort < $below AND of.sort > $above AND claim.status IN $statuses
    AND ($types IS NULL OR claim.relation IN $types)
    AND ($sourceId IS NULL OR EXISTS {
      MATCH (claim)-[:VIA|REPORTED_IN|PUBLISHED_BY]->{1,2}(:Source {id: $sourceId})
    })
  WITH claim, of.sort AS sort ORDER BY of.relationId ASC, of.sort ASC LIMIT $limit
  {{claim-parts}}
  WITH claim, sort, details, links, ends, reports, rows ORDER BY sort ASC
  RETURN {{claim-columns}} AS claim, null AS total, ends
  UNION ALL
  WITH relationId WHERE $withTotal
  RETURN null AS claim, COUNT {
    MATCH (claim:Claim)-[of:OF]->()
    USING INDEX of:OF(relationId, sort)
    WHERE of.relationId = relationId AND of.sort > $from AND of.sort < $to AND claim.status IN $statuses
      AND ($types IS NULL OR claim.relation IN $types)
      AND ($sourceId IS NULL OR EXISTS {
        MATCH (claim)-[:VIA|REPORTED_IN|PUBLISHED_BY]->{1,2}(:Source {id: $sourceId})
      })
  } AS total, [] AS ends
}
WITH collect([relationId, claim, total, ends]) AS found
CALL (found) {
  UNWIND found AS row
  RETURN row[0] AS relationId, row[1] AS claim, row[2] AS total, null AS end
  UNION ALL
  UNWIND found AS row
  UNWIND row[3] AS end
  WITH DISTINCT end WHERE end:Entity
  RETURN null AS relationId, null AS claim, null AS total, properties(end) AS end
}
RETURN relationId, claim, total, end
