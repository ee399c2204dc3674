// Relations that were counted before they were listed by the day of their latest claim.
CYPHER 5
MATCH (relation:Relation)
WHERE relation.latest IS NULL AND relation.claimCount > 0
CALL (relation) {
  SET relation.latest = coalesce(toString(relation.lastDate), '0000-00-00') + '|' + relation.id
} IN TRANSACTIONS OF 1000 ROWS
