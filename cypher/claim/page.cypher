// One page of all claims, newest first.
//
// $statuses       LIST<STRING>   keep claims of these, each once
// $from, $to      STRING         sort keys between which all are counted
// $below          STRING         the cursor's sort key, or '~' for the first page
// $above          STRING         an earlier sort key that the page ends before, or '' for none
// $limit          INTEGER        claims; callers ask for one more than the page
// $withTotal      BOOLEAN        count all of them too
// $withLinks      BOOLEAN        read the entities and sources that the claims name
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// claims          LIST<MAP>      in order; lists that were not asked for are empty
// total           INTEGER        0 when not asked for
//
// Few claims are not ACTIVE: where all ACTIVE ones are listed, the others are counted and taken from all.
CYPHER 5
CALL () {
  CALL () {
    UNWIND $statuses AS status
    CALL (status) {
      MATCH (claim:Claim)
      WHERE claim.status = status AND claim.sort < $below AND claim.sort > $above
      RETURN claim ORDER BY claim.status DESC, claim.sort DESC LIMIT $limit
    }
    RETURN claim
  }
  WITH claim, claim.sort AS sort ORDER BY sort DESC LIMIT $limit
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
  WITH claim, sort, links, reports, rows ORDER BY sort DESC
  RETURN collect(claim {
    .id, .relation, .summary, .datePrecision, .sort, .status, .modality, .confidence,
    .cameoCode, .eventName, .intensity, .intensityScheme, .seq, .retractedSeq,
    date: toString(claim.date), validFrom: toString(claim.validFrom), validTo: toString(claim.validTo),
    recordedAt: toString(claim.recordedAt), retractedAt: toString(claim.retractedAt),
    links: links, reports: reports, rows: rows
  }) AS claims
}
WITH claims, 'ACTIVE' IN $statuses AND $from = '' AND $to = '~' AS allActive
CALL (allActive) {
  WITH * WHERE $withTotal AND allActive
  RETURN COUNT { (:Claim) } AS stored
  UNION ALL
  WITH * WHERE NOT ($withTotal AND allActive)
  RETURN 0 AS stored
}
CALL (allActive) {
  WITH * WHERE $withTotal AND allActive
  UNWIND [status IN ['PROPOSED', 'SUPERSEDED', 'RETRACTED'] WHERE NOT status IN $statuses] AS status
  RETURN sum(COUNT { MATCH (claim:Claim) WHERE claim.status = status AND claim.sort > '' }) AS left
}
CALL (allActive) {
  WITH * WHERE $withTotal AND NOT allActive
  UNWIND $statuses AS status
  RETURN sum(COUNT {
    MATCH (claim:Claim)
    WHERE claim.status = status AND claim.sort > $from AND claim.sort < $to
  }) AS counted
}
RETURN claims, stored - left + counted AS total
