// How many claims there are by those who are named in them, of those that satisfy one of some clauses.
//
// $spans         LIST<MAP>      below, above: sort keys; each span is gone through on its own, so that no day may be in two
// $clauses       LIST<MAP>      those of fragments/kept-claims
// $limit         INTEGER        groups at most
// $by            STRING         KIND, COUNTERPART or AFFILIATION of those that are not in `own`, or of all if all are
// $own           MAP            {id: true}: those by whom claims are kept
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
  MATCH (claim)-[:SUBJECT|OBJECT]->(end:Entity)
  WITH claim, collect(DISTINCT end) AS ends
  WITH ends, [end IN ends WHERE NOT coalesce($own[end.id], false)] AS others
  WITH CASE others WHEN [] THEN ends ELSE others END AS ends, count(*) AS claims
  WITH claims, CASE $by
    WHEN 'COUNTERPART' THEN [end IN ends | end.id]
    ELSE COLLECT {
      UNWIND ends AS end
      OPTIONAL MATCH (end)-[:AFFILIATED_WITH]->(country:Entity) WHERE $by = 'AFFILIATION'
      WITH CASE $by WHEN 'KIND' THEN end.kind ELSE country.id END AS key
      RETURN DISTINCT key ORDER BY key
    }
  END AS keys
  RETURN [key IN keys WHERE key IS NOT NULL] AS keys, sum(claims) AS claims
}
{{facets-of-keys}}
