// claim/page-by-article, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the claims that each of several articles reports, in the order of reading. A claim made in
// two paragraphs comes twice.
//
// $ids            LIST<STRING>   plain ids of articles, at most 1,000
// $statuses       LIST<STRING>   keep claims of these, each once
// $after          STRING         the cursor's key, or '' for the first page
// $before         STRING         a later key that the page ends before, or '~' for none
// $limit          INTEGER        claims an article; callers ask for one more than the page
// $withTotal      BOOLEAN        count all of them too
// $withLinks      BOOLEAN        read the entities and sources that the claims name
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// articleId       STRING         one row an id
// places          LIST<MAP>      key, paragraph, sentence, claim; in order
// total           INTEGER        0 when not asked for
CYPHER 5
UNWIND $ids AS articleId
CALL (articleId) {
  MATCH (claim:Claim)-[here:REPORTED_IN]->()
  USING INDEX here:REPORTED_IN(articleId, sort)
  WHERE here.articleId = articleId AND here.sort > $after AND here.sort < $before AND claim.status IN $statuses
  WITH claim, here ORDER BY here.articleId DESC, here.sort DESC LIMIT $limit
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
  WITH claim, here, links, reports, rows ORDER BY here.sort DESC
  RETURN collect({key: here.sort, paragraph: here.paragraph, sentence: here.sentence, claim: claim {
    .id, .relation, .summary, .datePrecision, .sort, .status, .modality, .confidence,
    .cameoCode, .eventName, .intensity, .intensityScheme, .seq, .retractedSeq,
    date: toString(claim.date), validFrom: toString(claim.validFrom), validTo: toString(claim.validTo),
    recordedAt: toString(claim.recordedAt), retractedAt: toString(claim.retractedAt),
    links: links, reports: reports, rows: rows
  }}) AS places
}
CALL (articleId) {
  WITH articleId WHERE $withTotal
  MATCH (:Article {id: articleId})<-[:REPORTED_IN]-(claim:Claim)
  WHERE claim.status IN $statuses
  RETURN count(*) AS total
}
RETURN articleId, places, total
