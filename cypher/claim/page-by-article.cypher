// One page of the claims that each of several articles reports, in the order of reading. A claim made in
// two paragraphs comes twice.
//
// $ids            LIST<STRING>   plain ids of articles, at most 1,000
// $clauses        LIST<MAP>      those of fragments/claim-matches: keep claims that satisfy one; with
//                   below, above   STRING   sort keys that they are between
// $after          STRING         the cursor's key, or '' for the first page
// $before         STRING         a later key that the page ends before, or '~' for none
// $limit          INTEGER        claims an article; callers ask for one more than the page
// $withTotal      BOOLEAN        count all of them too
// $withDetails    BOOLEAN        read what few ask for, as fragments/claim-parts says
// $roles          LIST<STRING>   read links of these types, with the entities that they lead to
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// articleId       STRING         of $ids, whose claim or total the row has
// key             STRING         place of the claim in the list
// paragraph       INTEGER        where in the article it is made, from 1; null where nobody knows
// sentence        INTEGER        in its paragraph, from 1
// claim           LIST           its properties, in order, as fragments/claim-columns gives them
// total           INTEGER        in a row of its own, when asked for
// end             MAP            all properties of an entity that links lead to, each once; in a row of its own
CYPHER 5
UNWIND $ids AS articleId
CALL (articleId) {
  MATCH (claim:Claim)-[here:REPORTED_IN]->()
  USING INDEX here:REPORTED_IN(articleId, sort)
  WHERE here.articleId = articleId AND here.sort > $after AND here.sort < $before
    AND any(clause IN $clauses WHERE claim.sort < clause.below AND claim.sort > clause.above AND {{claim-matches}})
  WITH claim, here ORDER BY here.articleId ASC, here.sort ASC LIMIT $limit
  {{claim-parts}}
  WITH claim, here, details, links, ends, reports, rows ORDER BY here.sort ASC
  RETURN here.sort AS key, here.paragraph AS paragraph, here.sentence AS sentence,
    {{claim-columns}} AS claim, null AS total, ends
  UNION ALL
  WITH articleId WHERE $withTotal
  MATCH (:Article {id: articleId})<-[:REPORTED_IN]-(claim:Claim)
  WHERE any(clause IN $clauses WHERE claim.sort < clause.below AND claim.sort > clause.above AND {{claim-matches}})
  RETURN null AS key, null AS paragraph, null AS sentence,
    null AS claim, count(*) AS total, [] AS ends
}
WITH collect([articleId, key, paragraph, sentence, claim, total, ends]) AS found
CALL (found) {
  UNWIND found AS row
  RETURN row[0] AS articleId, row[1] AS key, row[2] AS paragraph, row[3] AS sentence,
    row[4] AS claim, row[5] AS total, null AS end
  UNION ALL
  UNWIND found AS row
  UNWIND row[6] AS end
  WITH DISTINCT end WHERE end:Entity
  RETURN null AS articleId, null AS key, null AS paragraph, null AS sentence,
    null AS claim, null AS total, properties(end) AS end
}
RETURN articleId, key, paragraph, sentence, claim, total, end
