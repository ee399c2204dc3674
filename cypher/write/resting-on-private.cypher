// Which of some claims that are public rest on what is private: on an article, or on a source that they were had from.
//
// $ids   LIST<STRING>   claim ids, at most 20,000
// id     STRING         one row a claim
// originId   STRING         plain id of what it rests on, if of several the first
//
// Where nothing is private, no claim is looked at.
CYPHER 5
CALL () {
  MATCH (article:Article) WHERE article.visibility = 'PRIVATE'
  RETURN true AS some LIMIT 1
  UNION
  MATCH (source:Source) WHERE source.visibility = 'PRIVATE'
  RETURN true AS some LIMIT 1
}
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:REPORTED_IN|VIA]->(origin)
WHERE NOT {{claim-is-private}} AND origin.visibility = 'PRIVATE'
RETURN id, min(origin.id) AS originId
