// How many claims there are of each source that published them or passed them on, of those that satisfy one of some clauses.
//
// $spans         LIST<MAP>      below, above: sort keys; each span is gone through on its own, so that no day may be in two
// $clauses       LIST<MAP>      those of fragments/kept-claims
// $limit         INTEGER        groups at most
// groupCount     INTEGER        groups there are
// all            MAP            the counts of all claims together
// groups         LIST<MAP>      key, claimCount, eventCount, entityCount; those with the most claims first. A key is null
//                               for claims that have none; events and entities are not counted
CYPHER 5
WITH {begin: null, starts: null} AS parent
UNWIND $spans AS span
CALL (parent, span) {
  CALL (parent, span) {
    {{kept-claims}}
  }
  WITH DISTINCT claim
  WITH COLLECT {
    MATCH (claim)-[:VIA|REPORTED_IN]->(origin)
    RETURN DISTINCT CASE WHEN origin:Article THEN origin.sourceId ELSE origin.id END
  } AS keys
  RETURN keys, count(*) AS claims
}
{{facets-of-keys}}
