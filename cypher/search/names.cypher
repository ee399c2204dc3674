// Entities by name, best first: the whole name, then the beginning of it or of a word in it, then
// what differs by a typing error; among equals those with more claims.
//
// $query        STRING     Lucene query on Name.folded and Name.entityKind
// $cjkQuery     STRING     Lucene query on Name.cjk and Name.entityKind; '' when the text has no such signs
// $text         STRING     the text that was searched for
// $folded       STRING     the same, folded
// $candidates   INTEGER    names taken from the index before ranking
// $after        STRING     the cursor's key, or '~' for the first page
// $limit        INTEGER    rows; callers ask for one more than the page
// entity        MAP        all properties
// name          MAP        the name that matched best: value, language, script, kind
// score         FLOAT      0–1; only its order means something
// key           STRING     where the row stands in the order
CYPHER 5
CALL () {
  CALL db.index.fulltext.queryNodes('name_fulltext', $query, {limit: $candidates}) YIELD node, score
  RETURN node AS name, score
  UNION
  WITH * WHERE $cjkQuery <> ''
  CALL db.index.fulltext.queryNodes('name_fulltext_cjk', $cjkQuery, {limit: $candidates}) YIELD node, score
  RETURN node AS name, score
}
MATCH (entity:Entity)-[:NAMED]->(name)
WITH entity, name, score,
  CASE
    WHEN name.folded = $folded THEN 3
    WHEN name.folded STARTS WITH $folded THEN 2
    WHEN name.folded CONTAINS ' ' + $folded THEN 2
    WHEN name.cjk CONTAINS $folded THEN 2
    ELSE 1
  END AS tier
ORDER BY tier DESC, name.value <> $text, name.kind = 'WEAK', score DESC, name.value
WITH entity, collect({name: name, tier: tier})[0] AS best
WITH entity, best, COUNT { (entity)<-[:SUBJECT]-() } + COUNT { (entity)<-[:OBJECT]-() } AS prominence
WITH entity, best.name AS name,
  (best.tier - 1 + CASE best.name.kind WHEN 'WEAK' THEN 0.0 ELSE 0.25 END + 0.7 * prominence / (prominence + 100.0)) / 3.0 AS score
WITH entity, name, score, toString(toInteger(1000000000 + score * 100000000)) + '|' + entity.id AS key
WHERE key < $after
RETURN properties(entity) AS entity, name {.value, .language, .script, .kind} AS name, score, key
ORDER BY key DESC LIMIT $limit
