// How many claims there are of each kind, of those that satisfy one of some clauses; how often they count in different
// relations on different days, each without a date being one more; and how many entities they name.
//
// $spans         LIST<MAP>      below, above: sort keys; each span is gone through on its own, so that no day may be in two
// $clauses       LIST<MAP>      those of fragments/kept-claims
// $limit         INTEGER        groups at most
// $by            STRING         what they are told apart by: TYPE for what `groupOfType` says, EVENT_NAME, CAMEO_CODE,
//                               CAMEO_ROOT or MONTH
// $groupOfType   MAP            {type: group}; for CAMEO_ROOT that of claims without a code
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
  WITH claim, relationIds, ends, event, [CASE $by
    WHEN 'EVENT_NAME' THEN claim.eventName
    WHEN 'CAMEO_CODE' THEN claim.cameoCode
    WHEN 'CAMEO_ROOT' THEN CASE
      WHEN claim.cameoCode IS NULL THEN $groupOfType[claim.relation]
      ELSE left(claim.cameoCode, 2)
    END
    WHEN 'MONTH' THEN CASE WHEN sort > '0000-00-01' THEN left(sort, 7) END
    ELSE $groupOfType[claim.relation]
  END] AS keys
  {{keys-counted}}
}
{{facets-of-counted}}
