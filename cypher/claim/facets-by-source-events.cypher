// What claim/facets-events counts, by the sources that published the claims or passed them on.
//
// $spans         LIST<MAP>      below, above: sort keys; each span is gone through on its own, so that no day may be in two
// $clauses       LIST<MAP>      those of fragments/kept-claims
// $limit         INTEGER        groups at most
// groupCount     INTEGER        groups there are
// all            MAP            the counts of all claims together
// groups         LIST<MAP>      key, claimCount, eventCount, entityCount; those with the most claims first. A key is null
//                               for claims that have none
CYPHER 5
WITH {begin: null, starts: null} AS parent
UNWIND $spans AS span
CALL (parent, span) {
  CALL (parent, span) {
    {{kept-claims}}
  }
  {{claims-related}}
  OPTIONAL MATCH (claim)-[:VIA|REPORTED_IN]->(origin)
  WITH claim, relationIds, ends, event, collect(DISTINCT CASE WHEN origin:Article THEN origin.sourceId ELSE origin.id END) AS origins
  WITH claim, relationIds, ends, event, CASE origins WHEN [] THEN [null] ELSE origins END AS keys
  {{keys-counted}}
}
{{facets-of-counted}}
