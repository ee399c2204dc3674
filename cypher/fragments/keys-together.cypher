// Rows `key`, `events`, `ids`, as fragments/keys-of-relations gives them, several of a key, put together; the end of a statement.
WITH key, sum(events) AS eventCount, collect(ids) AS lists
CALL (lists) {
  UNWIND lists AS ids
  UNWIND ids AS id
  RETURN count(DISTINCT id) AS entityCount
}
RETURN key, eventCount, entityCount
