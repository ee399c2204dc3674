// A page of claims with what hangs on them and what is derived from them.
//
// $after     STRING      id that the page comes after, '' for the first one
// $limit     INTEGER     claims
// id, relation, status, modality, sort   STRING
// date, validFrom        STRING      ISO 8601 or null
// seq        INTEGER     null for a claim that was never stamped
// subjects   LIST<MAP>   id of the entity, entityId, sort and privateOf of the link
// objects    LIST<MAP>   the same
// of         LIST<MAP>   id of the relation, relationId and sort of the link
// reports    LIST<MAP>   id of the article, articleId, sort, paragraph and sentence of the link
// coded      INTEGER     rows of datasets
// restsOn    LIST<STRING>   plain ids of private articles and sources that it rests on
CYPHER 5
MATCH (claim:Claim)
WHERE claim.id > $after
WITH claim ORDER BY claim.id LIMIT $limit
RETURN
  claim.id AS id, claim.relation AS relation, claim.status AS status, claim.modality AS modality,
  claim.sort AS sort, toString(claim.date) AS date, toString(claim.validFrom) AS validFrom, claim.seq AS seq,
  COLLECT {
    MATCH (claim)-[link:SUBJECT]->(entity:Entity) RETURN link {id: entity.id, .entityId, .sort, .privateOf}
  } AS subjects,
  COLLECT {
    MATCH (claim)-[link:OBJECT]->(entity:Entity) RETURN link {id: entity.id, .entityId, .sort, .privateOf}
  } AS objects,
  COLLECT {
    MATCH (claim)-[link:OF]->(relation:Relation) RETURN link {id: relation.id, .relationId, .sort}
  } AS of,
  COLLECT {
    MATCH (claim)-[place:REPORTED_IN]->(article:Article)
    RETURN place {id: article.id, .articleId, .sort, .paragraph, .sentence}
  } AS reports,
  COUNT { (claim)-[:CODED_IN]->(:Dataset) } AS coded,
  COLLECT {
    MATCH (claim)-[:REPORTED_IN|VIA]->(origin) WHERE origin.visibility = 'PRIVATE' RETURN DISTINCT origin.id
  } AS restsOn
ORDER BY id
