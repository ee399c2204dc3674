// Entities by name, best first; fragments/names-looked-up says how names match. Among equals come those with more claims. A WEAK
// name, which others bear too, counts for less.
//
// $lookups        LIST<MAP>      where names are looked for: index, query of Lucene, form, text, words, translated
// $candidates     INTEGER        names taken from an index before ranking
// $text           STRING         the text that was searched for
// $affiliations   LIST<STRING>   keep what belongs to one of these countries; plain ids; null keeps all
// $after          STRING         the cursor's key, or '~' for the first page
// $limit          INTEGER        rows; callers ask for one more than the page
// entity          MAP            all properties
// name            MAP            the name that matched best: value, language, script, kind
// score           FLOAT          0–1; only its order means something
// key             STRING         where the row stands in the order
CYPHER 5
{{some-are-hidden}}
UNWIND $lookups AS lookup
CALL (lookup) {
  {{names-looked-up}}
  RETURN name, fit, form, tier
}
MATCH (entity:Entity)-[:NAMED]->(name)
WITH someHidden, entity, name, fit, form, tier - 1
  + CASE name.kind WHEN 'WEAK' THEN 0.0 WHEN 'PRIMARY' THEN 0.26 ELSE 0.25 END
  + CASE WHEN tier = 6 AND name.value = $text THEN 0.02 ELSE 0.0 END AS points
ORDER BY points DESC, size(form), form, fit DESC
WITH someHidden, entity, collect({name: name, points: points})[0] AS best
WITH entity, best, {{claims-naming}} AS prominence
WITH entity, best.name AS name, (best.points + 0.7 * prominence / (prominence + 100.0)) / 6.0 AS score
WITH entity, name, score, toString(toInteger(1000000000 + score * 100000000)) + '|' + entity.id AS key
WHERE key < $after AND ($affiliations IS NULL OR EXISTS {
  MATCH (entity)-[:AFFILIATED_WITH]->(country:Entity)
  WHERE country.id IN $affiliations
})
RETURN properties(entity) AS entity, name {.value, .language, .script, .kind} AS name, score, key
ORDER BY key DESC LIMIT $limit
