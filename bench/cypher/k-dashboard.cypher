// Six things at once: an entity with 5 relations, the newest claims, the newest threats, the strongest
// relations, the first countries by name, and what a search finds.
//
// $id                              STRING    plain id
// $query, $text, $folded, $limit   of the search, as in g-search
// data                             MAP       entity, newest, threats, strongest, countries, search
CYPHER 5
CALL () {
  MATCH (entity:Entity {id: $id})
  CALL (entity) {
    CALL (entity) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(sourceId, rank)
      WHERE relation.sourceId = entity.id AND relation.rank > '0000000001'
      RETURN relation, relation.targetId AS otherId ORDER BY relation.sourceId DESC, relation.rank DESC LIMIT 5
      UNION
      MATCH (relation:Relation)
      USING INDEX relation:Relation(targetId, rank)
      WHERE relation.targetId = entity.id AND relation.rank > '0000000001'
      RETURN relation, relation.sourceId AS otherId ORDER BY relation.targetId DESC, relation.rank DESC LIMIT 5
    }
    WITH relation, otherId ORDER BY relation.rank DESC LIMIT 5
    MATCH (other:Entity {id: otherId})
    WITH relation, other ORDER BY relation.rank DESC
    RETURN collect({type: relation.type, claimCount: relation.claimCount, name: other.name}) AS relations
  }
  RETURN {id: entity.id, name: entity.name, kind: entity.kind, relations: relations} AS entity
}
CALL () {
  MATCH (claim:Claim)
  WHERE claim.status = 'ACTIVE' AND claim.sort > ''
  WITH claim ORDER BY claim.status DESC, claim.sort DESC LIMIT 10
  RETURN collect({
    id: claim.id, relation: claim.relation, date: toString(claim.date), summary: claim.summary
  }) AS newest
}
CALL () {
  MATCH (claim:Claim)
  USING INDEX claim:Claim(relation, status, sort)
  WHERE claim.relation = 'THREATENS' AND claim.status = 'ACTIVE' AND claim.sort > ''
  WITH claim ORDER BY claim.relation DESC, claim.status DESC, claim.sort DESC LIMIT 5
  RETURN collect({id: claim.id, date: toString(claim.date), summary: claim.summary}) AS threats
}
CALL () {
  MATCH (relation:Relation)
  WHERE relation.rank > '0000000001'
  WITH relation ORDER BY relation.rank DESC LIMIT 10
  MATCH (source:Entity {id: relation.sourceId})
  MATCH (target:Entity {id: relation.targetId})
  WITH relation, source, target ORDER BY relation.rank DESC
  RETURN collect({
    type: relation.type, claimCount: relation.claimCount, source: source.name, target: target.name
  }) AS strongest
}
CALL () {
  MATCH (country:Entity)
  WHERE country.kind = 'Country' AND country.sort > ''
  WITH country ORDER BY country.kind ASC, country.sort ASC LIMIT 10
  RETURN collect({id: country.id, name: country.name}) AS countries
}
CALL () {
  CALL db.index.fulltext.queryNodes('name_fulltext', $query, {limit: 1000}) YIELD node AS name, score AS fit
  MATCH (entity:Entity)-[:NAMED]->(name)
  WITH entity, name, fit, name.folded AS form
  WITH entity, name, fit, form,
    CASE
      WHEN form = $folded THEN 6
      WHEN ' ' + form CONTAINS ' ' + $folded THEN 5
      WHEN all(word IN split($folded, ' ') WHERE ' ' + form CONTAINS ' ' + word) THEN 3
      ELSE 1
    END AS tier
  WITH entity, name, fit, form, tier - 1
    + CASE name.kind WHEN 'WEAK' THEN 0.0 WHEN 'PRIMARY' THEN 0.26 ELSE 0.25 END
    + CASE WHEN tier = 6 AND name.value = $text THEN 0.02 ELSE 0.0 END AS points
  ORDER BY points DESC, size(form), form, fit DESC
  WITH entity, collect({name: name, points: points})[0] AS best
  WITH entity, best, COUNT { (entity)<-[:SUBJECT]-() } + COUNT { (entity)<-[:OBJECT]-() } AS prominence
  WITH entity, best.name AS name, (best.points + 0.7 * prominence / (prominence + 100.0)) / 6.0 AS score
  WITH entity, name, toString(toInteger(1000000000 + score * 100000000)) + '|' + entity.id AS key
  ORDER BY key DESC LIMIT toInteger($limit)
  RETURN collect({id: entity.id, name: entity.name, matched: name.value}) AS search
}
RETURN {
  entity: entity, newest: newest, threats: threats, strongest: strongest, countries: countries, search: search
} AS data
