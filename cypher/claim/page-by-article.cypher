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
// articleId       STRING         of $ids, whose claim or total the row has
// key             STRING         place of the claim in the list
// paragraph       INTEGER        where in the article it is made, from 1; null where nobody knows
// sentence        INTEGER        in its paragraph, from 1
// claim           LIST           its properties, in order; lists that were not asked for are empty
// total           INTEGER        in a row of its own, when asked for
CYPHER 5
UNWIND $ids AS articleId
CALL (articleId) {
  MATCH (claim:Claim)-[here:REPORTED_IN]->()
  USING INDEX here:REPORTED_IN(articleId, sort)
  WHERE here.articleId = articleId AND here.sort > $after AND here.sort < $before AND claim.status IN $statuses
  WITH claim, here ORDER BY here.articleId ASC, here.sort ASC LIMIT $limit
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
  WITH claim, here, links, reports, rows ORDER BY here.sort ASC
  RETURN here.sort AS key, here.paragraph AS paragraph, here.sentence AS sentence, [
    claim.id, claim.relation, claim.summary, toString(claim.date), claim.datePrecision,
    toString(claim.validFrom), toString(claim.validTo), claim.sort, claim.status, claim.modality,
    claim.confidence, claim.cameoCode, claim.eventName, claim.intensity, claim.intensityScheme,
    claim.seq, toString(claim.recordedAt), claim.retractedSeq, toString(claim.retractedAt),
    links, reports, rows
  ] AS claim, null AS total
  UNION ALL
  WITH articleId WHERE $withTotal
  MATCH (:Article {id: articleId})<-[:REPORTED_IN]-(claim:Claim)
  WHERE claim.status IN $statuses
  RETURN null AS key, null AS paragraph, null AS sentence, null AS claim, count(*) AS total
}
RETURN articleId, key, paragraph, sentence, claim, total
