// Entities that have a name with all words of a text, each whole or beginning so.
//
// $query      STRING         Lucene query on Name.folded
// $cjkQuery   STRING         Lucene query on Name.cjk; '' when the text has no such signs
// $limit      INTEGER        names at most; callers ask for one more than they take
// ids         LIST<STRING>   plain ids, each once
CYPHER 5
CALL () {
  CALL db.index.fulltext.queryNodes('name_fulltext', $query, {limit: $limit}) YIELD node
  RETURN node AS name
  UNION
  WITH * WHERE $cjkQuery <> ''
  CALL db.index.fulltext.queryNodes('name_fulltext_cjk', $cjkQuery, {limit: $limit}) YIELD node
  RETURN node AS name
}
MATCH (entity:Entity)-[:NAMED]->(name)
WITH DISTINCT entity.id AS id LIMIT $limit
RETURN collect(id) AS ids
