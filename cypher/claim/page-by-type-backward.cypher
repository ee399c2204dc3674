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
// $withLinks      BOOLEAN        read the entities and sources that the claims name
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// claim           LIST           its properties, in order; lists that were not asked for are empty
// total           INTEGER        in a row of its own, when asked for
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
  CALL (claim) {
    WITH claim WHERE $withLinks
    MATCH (claim)-[link:SUBJECT|OBJECT|SAID_BY|VIA|PART_OF|AT|ABOUT]->(end)
    WITH type(link) AS role, end.id AS id ORDER BY role, id LIMIT 400
    RETURN collect({role: role, id: id}) AS links
  }
  CALL (claim) {
    WITH claim WHERE $withEvidence
    MATCH (claim)-[place:REPORTED_IN]->(article:Article)-[:PUBLISHED_BY]->(source:Source)
    WITH place, article, source ORDER BY article.publishedAt, article.id, place.paragraph, place.sentence LIMIT 50
    RETURN collect(place {
      .paragraph, .sentence, .quote,
      article: article {.id, .title, .url, .language, .byline, publishedAt: toString(article.publishedAt), sourceId: source.id},
      source: source {.id, .name, .website}
    }) AS reports
  }
  CALL (claim) {
    WITH claim WHERE $withEvidence
    MATCH (claim)-[place:CODED_IN]->(dataset:Dataset)
    WITH place, dataset ORDER BY dataset.id, place.row LIMIT 50
    RETURN collect(place {.row, dataset: dataset {.id, .title, .terms}}) AS rows
  }
  WITH claim, sort, links, reports, rows ORDER BY sort ASC
  RETURN [
    claim.id, claim.relation, claim.summary, toString(claim.date), claim.datePrecision,
    toString(claim.validFrom), toString(claim.validTo), claim.sort, claim.status, claim.modality,
    claim.confidence, claim.cameoCode, claim.eventName, claim.intensity, claim.intensityScheme,
    claim.seq, toString(claim.recordedAt), claim.retractedSeq, toString(claim.retractedAt),
    links, reports, rows
  ] AS claim, null AS total
  UNION ALL
  WITH * WHERE $withTotal
  UNWIND $types AS type
  UNWIND $statuses AS status
  RETURN null AS claim, sum(COUNT {
    MATCH (claim:Claim)
    USING INDEX claim:Claim(relation, status, sort)
    WHERE claim.relation = type AND claim.status = status AND claim.sort > $from AND claim.sort < $to
  }) AS total
}
RETURN claim, total
