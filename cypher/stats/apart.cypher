// Relations that claims with several subjects or several objects count in. How many of those there are is known from the number of
// all links; they are looked for where articles report them, since imports by rows write none, and among all only if that was not all.
//
// What need not be gone through is left out by an UNWIND, before which the planner puts no scan; before a WHERE it does.
//
// $types        MAP            {type: true}: types of claims
// $limit        INTEGER        relations at most; callers ask for one more than they may
// $most         INTEGER        links beyond two a claim at most: of more, nothing is looked for, and there is no row
// relationIds   LIST<STRING>
CYPHER 5
WITH COUNT { ()-[:SUBJECT]->() } + COUNT { ()-[:OBJECT]->() } - 2 * COUNT { (:Claim) } AS extra
WHERE extra <= $most
CALL (extra) {
  UNWIND CASE WHEN extra > 0 THEN [true] ELSE [] END AS first
  MATCH (:Article)<-[:REPORTED_IN]-(claim:Claim)
  WITH DISTINCT claim
  WITH claim, COUNT { (claim)-[:SUBJECT]->() } + COUNT { (claim)-[:OBJECT]->() } - 2 AS more
  WHERE more > 0
  RETURN collect(claim) AS reported, sum(more) AS found
}
CALL (extra, found) {
  UNWIND CASE WHEN found <> extra THEN [true] ELSE [] END AS next
  MATCH (claim:Claim)
  WHERE COUNT { (claim)-[:SUBJECT]->() } + COUNT { (claim)-[:OBJECT]->() } > 2
  RETURN collect(claim) AS others
}
CALL (reported, found, extra, others) {
  UNWIND CASE WHEN found = extra THEN reported ELSE others END AS claim
  MATCH (claim)-[:OF]->(relation:Relation)
  WHERE claim.status = 'ACTIVE' AND claim.modality <> 'DENIED' AND coalesce($types[claim.relation], false)
  WITH DISTINCT relation LIMIT $limit
  RETURN collect(relation.id) AS relationIds
}
RETURN relationIds
