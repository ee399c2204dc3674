// Of a page of all relations by id, those that satisfied one of some clauses at a clock, with what they came to.
//
// $after         STRING      id that the page comes after, '' for the first one
// $limit         INTEGER     relations that are looked at
// $clauses       LIST<MAP>   those of fragments/relation-matches, with `types` {type: true}, null for all
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// relations      LIST<MAP>   id, relation (its type), sourceId, targetId, claimCount, eventCount, sourceCount, firstDate,
//                            lastDate, and `origins` as of now
// looked         INTEGER     how many were looked at; fewer than $limit on the last page
// last           STRING      id of the last of those
CYPHER 5
CALL () {
  MATCH (relation:Relation)
  WHERE relation.id > $after
  WITH relation ORDER BY relation.id LIMIT $limit
  RETURN collect(relation) AS page
}
CALL (page) {
  UNWIND page AS relation
  UNWIND $clauses AS clause
  WITH relation, clause WHERE clause.types IS NULL OR coalesce(clause.types[relation.type], false)
  {{relations-at}}
  WITH DISTINCT relation
  CALL (relation) {
    {{relation-counted-at}}
  }
  RETURN collect({
    id: relation.id, relation: relation.type, sourceId: relation.sourceId, targetId: relation.targetId,
    claimCount: claimCount, eventCount: eventCount, sourceCount: sourceCount,
    firstDate: toString(firstDate), lastDate: toString(lastDate), origins: relation.origins
  }) AS relations
}
RETURN relations, size(page) AS looked, page[-1].id AS last
