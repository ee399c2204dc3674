// source/page, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of all sources, by name.
//
// $after       STRING      the cursor's sort key, or '' for the first page
// $before      STRING      a later sort key that the page ends before, or '􏿿' for none
// $limit       INTEGER     sources; callers ask for one more than the page
// $withTotal   BOOLEAN     count all of them too
// sources      LIST<MAP>   in order
// total        INTEGER     0 when not asked for
CYPHER 5
CALL () {
  MATCH (source:Source)
  WHERE source.sort > $after AND source.sort < $before AND {{source-is-seen}}
  WITH source ORDER BY source.sort DESC LIMIT $limit
  RETURN collect(source {.id, .name, .website, .sort, .visibility}) AS sources
}
CALL () {
  WITH * WHERE $withTotal
  RETURN COUNT { (:Source) } - CASE WHEN $withPrivate THEN 0 ELSE
    COUNT { MATCH (source:Source) WHERE source.visibility = 'PRIVATE' }
  END AS total
  UNION ALL
  WITH * WHERE NOT $withTotal
  RETURN 0 AS total
}
RETURN sources, total
