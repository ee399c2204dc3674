// Of rows `claim`, `sort`, as fragments/kept-claims gives them, each claim once with `relationIds`, those that it counts in;
// `ends`, whom it names; and `event`, by which claims of a relation are told apart: its day or, without one, itself.
OPTIONAL MATCH (claim)-[of:OF]->()
WITH claim, sort, collect(DISTINCT of.relationId) AS relationIds
MATCH (claim)-[:SUBJECT|OBJECT]->(end:Entity)
WITH claim, sort, relationIds, collect(DISTINCT end) AS ends
WITH claim, sort, relationIds, ends, CASE WHEN sort > '0000-00-01' THEN left(sort, 10) ELSE sort END AS event
