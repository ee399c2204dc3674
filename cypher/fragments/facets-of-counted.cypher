// Groups of rows `key`, `claims`, `events`, `entities`, as fragments/keys-counted gives them, several of a key; the end of a
// statement that has no other rows, and a $limit of groups.
WITH key, sum(claims) AS claimCount, sum(events) AS eventCount, collect(entities) AS entitiesOfEach
CALL (entitiesOfEach) {
  UNWIND entitiesOfEach AS entities
  UNWIND entities AS entity
  RETURN count(DISTINCT entity) AS entityCount
}
WITH key, {key: key, claimCount: claimCount, eventCount: eventCount, entityCount: entityCount} AS group
ORDER BY group.claimCount DESC, key
WITH collect(group) AS found
WITH [group IN found WHERE group.key IS NULL OR group.key <> '|'] AS groups, [group IN found WHERE group.key = '|'] AS together
RETURN size(groups) AS groupCount, groups[..$limit] AS groups,
  coalesce(together[0], {claimCount: 0, eventCount: 0, entityCount: 0}) AS all
