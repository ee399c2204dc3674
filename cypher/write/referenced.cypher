// What the ids that a write names stand for.
//
// $entityIds    LIST<STRING>   plain ids of entities, at most 100,000
// $sourceIds    LIST<STRING>   plain ids of sources
// $claimIds     LIST<STRING>   claim ids
// $articleIds   LIST<STRING>   plain ids of articles
// entityKinds   LIST<MAP>      {id, kind} of each entity that exists
// sources       LIST<STRING>   ids of the sources that exist
// claims        LIST<STRING>   ids of the claims that exist
// articles      LIST<STRING>   ids of the articles that exist
CYPHER 5
RETURN
  COLLECT { UNWIND $entityIds AS id MATCH (entity:Entity {id: id}) RETURN entity {.id, .kind} } AS entityKinds,
  COLLECT { UNWIND $sourceIds AS id MATCH (source:Source {id: id}) RETURN source.id } AS sources,
  COLLECT { UNWIND $claimIds AS id MATCH (claim:Claim {id: id}) RETURN claim.id } AS claims,
  COLLECT { UNWIND $articleIds AS id MATCH (article:Article {id: id}) RETURN article.id } AS articles
