// Groups of rows `keys`, `claims`: so many claims that are each in the group of every key, in that of null if there is no
// key; the end of a statement that has no other rows, and a $limit of groups.
WITH keys, sum(claims) AS claims
WITH collect({keys: CASE keys WHEN [] THEN [null] ELSE keys END, claims: claims}) AS found
CALL (found) {
  UNWIND found AS some
  UNWIND some.keys AS key
  WITH key, sum(some.claims) AS claimCount
  ORDER BY claimCount DESC, key
  RETURN collect({key: key, claimCount: claimCount, eventCount: 0, entityCount: 0}) AS groups
}
RETURN size(groups) AS groupCount, groups[..$limit] AS groups,
  {claimCount: reduce(sum = 0, some IN found | sum + some.claims), eventCount: 0, entityCount: 0} AS all
