// Names by one lookup of src/graph/search/lookups; wants lookup (MAP) and $candidates (INTEGER: names taken from an index), and
// gives name, fit (Lucene's score), form (what of it was compared) and tier.
//
// A name matches, the best first: 6 as a whole; 5 by its beginning or that of a word in it, or by signs of it; 4 as a whole, in
// other letters; 3 by beginnings of its words in any order; 2 by beginnings in other letters; 1 but for a typing error.
CALL db.index.fulltext.queryNodes(lookup.index, lookup.query, {limit: $candidates}) YIELD node AS name, score AS fit
WITH lookup, name, fit, CASE lookup.form WHEN 'folded' THEN name.folded WHEN 'cjk' THEN name.cjk ELSE name.latin END AS form
WITH name, fit, form, CASE
  WHEN form = lookup.text THEN CASE WHEN lookup.translated THEN 4 ELSE 6 END
  WHEN ' ' + form CONTAINS ' ' + lookup.text OR lookup.form = 'cjk' AND form CONTAINS lookup.text
    THEN CASE WHEN lookup.translated THEN 2 ELSE 5 END
  WHEN all(word IN lookup.words WHERE ' ' + form CONTAINS word) THEN CASE WHEN lookup.translated THEN 2 ELSE 3 END
  ELSE 1
END AS tier
