// Claims by id, whatever their status.
//
// $ids            LIST<STRING>   claim ids, at most 1,000
// $withLinks      BOOLEAN        read the entities and sources that the claims name
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// claim           MAP            no row for an id that does not exist; lists not asked for are empty
CYPHER 5
UNWIND $ids AS claimId
MATCH (claim:Claim {id: claimId})
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
RETURN [
  claim.id, claim.relation, claim.summary, toString(claim.date), claim.datePrecision,
  toString(claim.validFrom), toString(claim.validTo), claim.sort, claim.status, claim.modality,
  claim.confidence, claim.cameoCode, claim.eventName, claim.intensity, claim.intensityScheme,
  claim.seq, toString(claim.recordedAt), claim.retractedSeq, toString(claim.retractedAt),
  links, reports, rows
] AS claim
