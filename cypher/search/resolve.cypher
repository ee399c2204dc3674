// Whom names may mean, for each at most so many, best first.
//
// $names        LIST<MAP>   index; text; folded (the same, folded); lookups (those of search/names); kinds (LIST<STRING>, or null
//                           for all); country (what somebody calls it, or null), countryFolded, countryCode (upper case)
// $candidates   INTEGER     names taken from each index, and bearers of a name taken, before ranking
// $limit        INTEGER     entities a name
// index         INTEGER     which of $names
// exact         INTEGER     entities that bear it as a whole, as it is written but for case, marks and punctuation; a name that others
//                           bear too does not count, nor one of another country than was asked for
// found         LIST<MAP>   entity (all properties); name (value, language, script, kind); tier and ratio (how much of the name
//                           the text is, 0–1, in tenths, so that of names of about one length the better known comes first), verbatim, weak; country: 1 it is of it, 0 it is known of none, -1 it is of others,
//                           null when none was asked for
CYPHER 5
{{some-are-hidden}}
UNWIND $names AS asked
CALL (someHidden, asked) {
  CALL (asked) {
    MATCH (name:Name)
    USING INDEX name:Name(folded)
    WHERE name.folded = asked.folded
    RETURN name, 1.0 AS fit, name.folded AS form, 6 AS tier LIMIT $candidates
    UNION ALL
    WITH asked
    UNWIND asked.lookups AS lookup
    CALL (lookup) {
      {{names-looked-up}}
      RETURN name, fit, form, tier
    }
    RETURN name, fit, form, tier
  }
  MATCH (entity:Entity)-[:NAMED]->(name)
  WHERE asked.kinds IS NULL OR entity.kind IN asked.kinds
  WITH someHidden, asked, entity, name, tier, form, fit, name.kind = 'WEAK' AS weak, tier = 6 AND name.value = asked.text AS verbatim,
    round(1.0 * CASE WHEN size(form) < size(asked.folded) THEN size(form) ELSE size(asked.folded) END
      / CASE WHEN size(form) < size(asked.folded) THEN size(asked.folded) ELSE size(form) END, 1) AS ratio
  ORDER BY tier DESC, weak, verbatim DESC, ratio DESC, form, fit DESC
  WITH someHidden, asked, entity, collect({name: name, tier: tier, weak: weak, verbatim: verbatim, ratio: ratio})[0] AS best
  WITH entity, best, CASE
    WHEN asked.country IS NULL THEN null
    WHEN EXISTS {
      MATCH (entity)-[:AFFILIATED_WITH]->(country:Entity)
      WHERE country.id = asked.country
        OR EXISTS { MATCH (country)-[:IDENTIFIED_BY]->(code:Identifier) WHERE code.scheme = 'iso3166' AND code.value = asked.countryCode }
        OR EXISTS { MATCH (country)-[:NAMED]->(called:Name) WHERE called.folded = asked.countryFolded }
    } THEN 1
    WHEN EXISTS { (entity)-[:AFFILIATED_WITH]->() } THEN -1
    ELSE 0
  END AS country,
  {{claims-naming}} AS prominence
  ORDER BY best.tier DESC, best.weak, coalesce(country, 0) DESC, best.verbatim DESC, best.ratio DESC, prominence DESC, entity.id
  WITH
    sum(CASE WHEN best.tier = 6 AND NOT best.weak AND coalesce(country, 0) >= 0 THEN 1 ELSE 0 END) AS exact,
    collect({entity: entity, best: best, country: country})[0..$limit] AS kept
  CALL (kept) {
    UNWIND kept AS one
    WITH one, one.entity AS entity, one.best AS best, one.best.name AS name
    RETURN collect({
      entity: properties(entity), name: name {.value, .language, .script, .kind},
      tier: best.tier, weak: best.weak, verbatim: best.verbatim, ratio: best.ratio, country: one.country
    }) AS found
  }
  RETURN exact, found
}
RETURN asked.index AS index, exact, found
