// Entities by name, best first, ranked as newsgraph ranks them: the whole name, then the beginning of it or of
// a word in it, then its words in any order, then what differs by a typing error; among equals those with more claims.
//
// $query    STRING    Lucene query on Name.folded
// $text     STRING    the text that was searched for
// $folded   STRING    the same, folded
// $limit    INTEGER   or a whole FLOAT
// hit       MAP       id, name, matched: the name that matched best
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
RETURN {id: entity.id, name: entity.name, matched: name.value} AS hit
