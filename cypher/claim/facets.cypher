// How many claims there are of each kind, of those that satisfy one of some clauses.
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
//                               for claims that have none; events and entities are not counted
CYPHER 5
WITH {begin: null, starts: null} AS parent
UNWIND $spans AS span
CALL (parent, span) {
  CALL (parent, span) {
    {{kept-claims}}
  }
  WITH DISTINCT claim, sort
  WITH CASE $by
    WHEN 'EVENT_NAME' THEN claim.eventName
    WHEN 'CAMEO_CODE' THEN claim.cameoCode
    WHEN 'CAMEO_ROOT' THEN CASE
      WHEN claim.cameoCode IS NULL THEN $groupOfType[claim.relation]
      ELSE left(claim.cameoCode, 2)
    END
    WHEN 'MONTH' THEN CASE WHEN sort > '0000-00-01' THEN left(sort, 7) END
    ELSE $groupOfType[claim.relation]
  END AS key
  RETURN key, count(*) AS claims
}
WITH key, sum(claims) AS claimCount
ORDER BY claimCount DESC, key
WITH collect({key: key, claimCount: claimCount, eventCount: 0, entityCount: 0}) AS groups
RETURN size(groups) AS groupCount, groups[..$limit] AS groups,
  {claimCount: reduce(sum = 0, group IN groups | sum + group.claimCount), eventCount: 0, entityCount: 0} AS all
