// One page of the claims that a source published or that were had from it, newest first. Reads all claims
// of the source: its cost grows with those.
//
// $sourceId       STRING         plain id
// $types          LIST<STRING>   keep claims of these relation types; null keeps all
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
MATCH (publisher:Source {id: $sourceId})
CALL (publisher) {
  CALL (publisher) {
    MATCH (publisher)<-[:PUBLISHED_BY]-(:Article)<-[:REPORTED_IN]-(claim:Claim)
    RETURN claim
    UNION
    MATCH (publisher)<-[:VIA]-(claim:Claim)
    RETURN claim
  }
  WITH claim
  WHERE claim.status IN $statuses AND ($types IS NULL OR claim.relation IN $types)
    AND claim.sort > $from AND claim.sort < $to
  RETURN collect(claim) AS found
}
CALL (found) {
  UNWIND found AS claim
  WITH claim WHERE claim.sort < $below AND claim.sort > $above
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
  RETURN [
    claim.id, claim.relation, claim.summary, toString(claim.date), claim.datePrecision,
    toString(claim.validFrom), toString(claim.validTo), claim.sort, claim.status, claim.modality,
    claim.confidence, claim.cameoCode, claim.eventName, claim.intensity, claim.intensityScheme,
    claim.seq, toString(claim.recordedAt), claim.retractedSeq, toString(claim.retractedAt),
    links, reports, rows
  ] AS claim, null AS total
  UNION ALL
  WITH found WHERE $withTotal
  RETURN null AS claim, size(found) AS total
}
RETURN claim, total
