// Whether `claim` satisfies `clause`; for the WHERE of a statement. A clause has
// statuses    LIST<STRING>   what it is now, as it is stored
// knownAt     STRING         a time, ISO 8601, by which it was recorded; null for now
// statusesThen   LIST<STRING>   what it was at that time
// asOf        STRING         a day, ISO 8601: if it is known to have ended, then later, and if it has no day it is known
//                            to have ended; its range sees to the rest; null for now
// types       MAP            {type: true}; null keeps all
// modalities  MAP            {modality: true}; null keeps all
// tests       LIST<MAP>      on, is: all of them must come out as `is` says; `values` is a map {value: true}
//               CAMEO_CODE, EVENT_NAME   values: it is one of these
//               CAMEO_ROOT   values: its code begins so; types: or, without a code, it is of one of these
//               DATES        from, to: its sort key is between these
//               CONFIDENCE   min, max: between these, both included
//               TEXT         words: its summary has all of these, in lower case
//               SOURCE       values: one of these sources published it, or it was had from
//               ROLE         roles, groups: in such a role {SUBJECT: true} is somebody in one of these groups,
//                            which are those of fragments/relation-matches
//
// Its own variables are link, somebody and origin: a statement that has one of those by that name would bind it.
claim.status IN clause.statuses
AND (clause.knownAt IS NULL OR claim.recordedAt <= datetime(clause.knownAt)
  AND CASE WHEN claim.retractedAt > datetime(clause.knownAt) THEN 'ACTIVE' ELSE claim.status END IN clause.statusesThen)
AND (clause.types IS NULL OR coalesce(clause.types[claim.relation], false))
AND (clause.modalities IS NULL OR coalesce(clause.modalities[claim.modality], false))
AND (clause.asOf IS NULL OR CASE
  WHEN claim.validTo IS NULL THEN claim.validFrom IS NOT NULL OR claim.date IS NOT NULL
  ELSE date(clause.asOf) < claim.validTo
END)
AND all(test IN clause.tests WHERE test.is = CASE test.on
  WHEN 'CAMEO_CODE' THEN coalesce(test.values[claim.cameoCode], false)
  WHEN 'EVENT_NAME' THEN coalesce(test.values[claim.eventName], false)
  WHEN 'CAMEO_ROOT' THEN CASE
    WHEN claim.cameoCode IS NULL THEN coalesce(test.types[claim.relation], false)
    ELSE coalesce(test.values[left(claim.cameoCode, 2)], false)
  END
  WHEN 'DATES' THEN claim.sort > test.from AND claim.sort < test.to
  WHEN 'CONFIDENCE' THEN coalesce(claim.confidence >= test.min AND claim.confidence <= test.max, false)
  WHEN 'TEXT' THEN all(word IN test.words WHERE toLower(claim.summary) CONTAINS word)
  WHEN 'SOURCE' THEN EXISTS {
    MATCH (claim)-[:VIA|REPORTED_IN]->(origin)
    WHERE coalesce(test.values[CASE WHEN origin:Article THEN origin.sourceId ELSE origin.id END], false)
  }
  WHEN 'ROLE' THEN EXISTS {
    MATCH (claim)-[link:SUBJECT|OBJECT|SAID_BY]->(somebody:Entity)
    WHERE coalesce(test.roles[type(link)], false) AND any(group IN test.groups WHERE
      coalesce(group.ids[somebody.id], false) = group.listed
      AND (group.kinds IS NULL OR coalesce(group.kinds[somebody.kind], false)))
  }
END)
