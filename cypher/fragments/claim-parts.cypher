// What is read of `claim` beside what every list tells, each only when asked for; between two WITHs of a statement.
// Takes the parameters
// $withDetails    BOOLEAN        read what few ask for
// $roles          LIST<STRING>   links of these types are read, with the entities that they lead to
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// and gives
// details         LIST           properties in order; null when not asked for
// links           LIST<LIST>     type, id; empty when not asked for, like what follows
// ends            LIST<NODE>     what the links lead to, each once
// reports, rows   LIST           evidence in articles and in datasets
CALL (claim) {
  WITH claim WHERE $roles <> []
  MATCH (claim)-[link:SUBJECT|OBJECT|SAID_BY|VIA|PART_OF|AT|ABOUT]->(end)
  WHERE type(link) IN $roles
  WITH type(link) AS role, end.id AS id, end ORDER BY role, id LIMIT 400
  RETURN collect([role, id]) AS links, collect(DISTINCT end) AS ends
}
CALL (claim) {
  WITH claim WHERE $withEvidence
  MATCH (claim)-[place:REPORTED_IN]->(article:Article)-[:PUBLISHED_BY]->(source:Source)
  WITH place, article, source ORDER BY article.publishedAt, article.id, place.paragraph, place.sentence LIMIT 50
  RETURN collect(place {
    .paragraph, .sentence, .quote,
    article: article {.id, .title, .url, .language, .byline, .visibility, publishedAt: toString(article.publishedAt), sourceId: source.id},
    source: source {.id, .name, .website, .visibility}
  }) AS reports
}
CALL (claim) {
  WITH claim WHERE $withEvidence
  MATCH (claim)-[place:CODED_IN]->(dataset:Dataset)
  WITH place, dataset ORDER BY dataset.id, place.row LIMIT 50
  RETURN collect([place.row, dataset.id, dataset.title, dataset.terms]) AS rows
}
WITH *, CASE WHEN $withDetails THEN [
  claim.status, claim.modality, claim.confidence, claim.datePrecision, toString(claim.validFrom),
  toString(claim.validTo), claim.cameoCode, claim.eventName, claim.intensity, claim.intensityScheme, claim.seq,
  toString(claim.recordedAt), toString(claim.retractedAt)
] END AS details
