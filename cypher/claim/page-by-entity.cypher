// One page of the claims of each of several entities, newest first, wherever it is subject or object.
//
// $ids            LIST<STRING>   plain ids of entities, at most 1,000
// $statuses       LIST<STRING>   keep claims of these, each once
// $types          LIST<STRING>   keep claims of these relation types; null keeps all
// $sourceId       STRING         keep claims published by, or had from, this source; null keeps all
// $from, $to      STRING         sort keys between which all are counted
// $below          STRING         the cursor's sort key, or '~' for the first page
// $above          STRING         an earlier sort key that the page ends before, or '' for none
// $limit          INTEGER        claims an entity; callers ask for one more than the page
// $withTotal      BOOLEAN        count all of them too
// $withLinks      BOOLEAN        read the entities and sources that the claims name
// $withEvidence   BOOLEAN        read articles, publishers and datasets
// entityId        STRING         of $ids, whose claim or total the row has
// claim           LIST           its properties, in order; lists that were not asked for are empty
// total           INTEGER        in a row of its own, when asked for
//
// The keys are on the relationships, so that the index gives one entity's claims in order.
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  CALL (entityId) {
    MATCH (claim:Claim)-[role:SUBJECT]->()
    USING INDEX role:SUBJECT(entityId, sort)
    WHERE role.entityId = entityId AND role.sort < $below AND role.sort > $above AND claim.status IN $statuses
      AND ($types IS NULL OR claim.relation IN $types)
      AND ($sourceId IS NULL OR EXISTS {
        MATCH (claim)-[:VIA|REPORTED_IN|PUBLISHED_BY]->{1,2}(:Source {id: $sourceId})
      })
    RETURN claim, role.sort AS sort ORDER BY role.entityId DESC, role.sort DESC LIMIT $limit
    UNION
    MATCH (claim:Claim)-[role:OBJECT]->()
    USING INDEX role:OBJECT(entityId, sort)
    WHERE role.entityId = entityId AND role.sort < $below AND role.sort > $above AND claim.status IN $statuses
      AND ($types IS NULL OR claim.relation IN $types)
      AND ($sourceId IS NULL OR EXISTS {
        MATCH (claim)-[:VIA|REPORTED_IN|PUBLISHED_BY]->{1,2}(:Source {id: $sourceId})
      })
    RETURN claim, role.sort AS sort ORDER BY role.entityId DESC, role.sort DESC LIMIT $limit
  }
  WITH claim, sort ORDER BY sort DESC LIMIT $limit
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
  WITH entityId WHERE $withTotal
  RETURN null AS claim, COUNT {
    MATCH (claim:Claim)-[role:SUBJECT]->()
    USING INDEX role:SUBJECT(entityId, sort)
    WHERE role.entityId = entityId AND role.sort > $from AND role.sort < $to AND claim.status IN $statuses
      AND ($types IS NULL OR claim.relation IN $types)
      AND ($sourceId IS NULL OR EXISTS {
        MATCH (claim)-[:VIA|REPORTED_IN|PUBLISHED_BY]->{1,2}(:Source {id: $sourceId})
      })
    RETURN claim
    UNION
    MATCH (claim:Claim)-[role:OBJECT]->()
    USING INDEX role:OBJECT(entityId, sort)
    WHERE role.entityId = entityId AND role.sort > $from AND role.sort < $to AND claim.status IN $statuses
      AND ($types IS NULL OR claim.relation IN $types)
      AND ($sourceId IS NULL OR EXISTS {
        MATCH (claim)-[:VIA|REPORTED_IN|PUBLISHED_BY]->{1,2}(:Source {id: $sourceId})
      })
    RETURN claim
  } AS total
}
RETURN entityId, claim, total
