// What claim/facets-events counts, by the entities that the claims name beside some: who they are, of which kind, or
// where they belong to. A claim that names none beside those is counted for those.
//
// $spans         LIST<MAP>      below, above: sort keys; each span is gone through on its own, so that no day may be in two
// $clauses       LIST<MAP>      those of fragments/kept-claims
// $limit         INTEGER        groups at most
// $by            STRING         COUNTERPART, KIND, AFFILIATION
// $own           MAP            {id: true}
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
  WITH claim, relationIds, ends, event, [end IN ends WHERE NOT coalesce($own[end.id], false)] AS others
  WITH claim, relationIds, ends, event, CASE others WHEN [] THEN ends ELSE others END AS counterparts
  CALL (counterparts) {
    UNWIND counterparts AS counterpart
    OPTIONAL MATCH (counterpart)-[:AFFILIATED_WITH]->(country:Entity) WHERE $by = 'AFFILIATION'
    RETURN collect(DISTINCT CASE $by
      WHEN 'KIND' THEN counterpart.kind
      WHEN 'COUNTERPART' THEN counterpart.id
      ELSE country.id
    END) AS found
  }
  WITH claim, relationIds, ends, event, CASE found WHEN [] THEN [null] ELSE found END AS keys
  {{keys-counted}}
}
{{facets-of-counted}}
