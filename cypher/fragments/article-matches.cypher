// Whether `article` satisfies `clause`; for the WHERE of a statement. A clause has
// below, above   STRING      sort keys that it is between
// tests          LIST<MAP>   on, is: all of them must come out as `is` says;
//                  DATES      from, to: its sort key is between these
//                  SOURCE     values {id: true}: one of these published it
//                  IDS        values {id: true}: it is one of these
//                  LANGUAGE   tags: its language is one of these, or begins so (`zh` finds `zh-Hans`), in lower case
//                  TEXT       words: its title has all of these, in lower case
article.sort < clause.below AND article.sort > clause.above
AND {{article-is-seen}}
AND all(test IN clause.tests WHERE test.is = CASE test.on
  WHEN 'DATES' THEN article.sort > test.from AND article.sort < test.to
  WHEN 'SOURCE' THEN coalesce(test.values[article.sourceId], false)
  WHEN 'IDS' THEN coalesce(test.values[article.id], false)
  WHEN 'LANGUAGE' THEN coalesce(
    any(tag IN test.tags WHERE toLower(article.language) = tag OR toLower(article.language) STARTS WITH tag + '-'),
    false)
  WHEN 'TEXT' THEN coalesce(all(word IN test.words WHERE toLower(article.title) CONTAINS word), false)
END)
