// Entities by name, best first, ranked as newsgraph ranks them: the whole name, then the beginning of it or of
// a word in it, then what differs by a typing error; among equals those with more claims.
//
// $query    STRING    Lucene query on Name.folded
// $text     STRING    the text that was searched for
// $folded   STRING    the same, folded
// $limit    INTEGER   or a whole FLOAT
// hit       MAP       id, name, matched: the name that matched best
CALL db.index.fulltext.queryNodes('name_fulltext', $query, {limit: 500}) YIELD node AS name, score
MATCH (entity:Entity)-[:NAMED]->(name)
WITH entity, name, score,
  CASE
    WHEN name.folded = $folded THEN 3
    WHEN name.folded STARTS WITH $folded THEN 2
    WHEN name.folded CONTAINS ' ' + $folded THEN 2
    ELSE 1
  END AS tier
ORDER BY tier DESC, name.value <> $text, name.kind = 'WEAK', score DESC, name.value
WITH entity, collect({name: name, tier: tier})[0] AS best
WITH entity, best, COUNT { (entity)<-[:SUBJECT]-() } + COUNT { (entity)<-[:OBJECT]-() } AS prominence
WITH entity, best.name AS name,
  (best.tier - 1 + CASE best.name.kind WHEN 'WEAK' THEN 0.0 ELSE 0.25 END + 0.7 * prominence / (prominence + 100.0)) / 3.0 AS score
WITH entity, name, toString(toInteger(1000000000 + score * 100000000)) + '|' + entity.id AS key
ORDER BY key DESC LIMIT toInteger($limit)
RETURN {id: entity.id, name: entity.name, matched: name.value} AS hit
