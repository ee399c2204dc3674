// What the whole graph holds. Reads every relation once: for graphStats alone.
//
// $kinds      LIST<STRING>   every kind there is
// entities    LIST<MAP>   kind, count; kinds of which there are none are left out
// relations   LIST<MAP>   type, relationCount, claimCount; the types with the most relations first
// claims      INTEGER     claims that are ACTIVE
// articles, sources, datasets   INTEGER
// firstDate   STRING      ISO 8601; null if no relation has a date
// lastDate    STRING      ISO 8601; null if no relation has a date
// seq         INTEGER     number of the newest write
CYPHER 5
CALL () {
  UNWIND $kinds AS kind
  WITH kind, COUNT { MATCH (entity:Entity) WHERE entity.kind = kind AND entity.sort > '' } AS count
  WHERE count > 0
  RETURN collect({kind: kind, count: count}) AS entities
}
CALL () {
  MATCH (relation:Relation)
  WHERE relation.rank > '0000000001'
  WITH relation.type AS type, count(*) AS relationCount, sum(relation.claimCount) AS claimCount,
    min(relation.firstDate) AS firstDate, max(relation.lastDate) AS lastDate
  ORDER BY relationCount DESC, type
  RETURN collect({type: type, relationCount: relationCount, claimCount: claimCount}) AS relations,
    min(firstDate) AS firstDate, max(lastDate) AS lastDate
}
CALL () {
  UNWIND [status IN $stored WHERE NOT status IN $active] AS status
  RETURN sum(COUNT { MATCH (claim:Claim) WHERE claim.status = status AND claim.sort > '' }) AS left
}
{{things-hidden}}
OPTIONAL MATCH (clock:Clock {id: 'clock'})
RETURN entities, relations, COUNT { (:Claim) } - left AS claims, COUNT { (:Article) } - hiddenArticles AS articles,
  COUNT { (:Source) } - hiddenSources AS sources, COUNT { (:Dataset) } AS datasets,
  toString(firstDate) AS firstDate, toString(lastDate) AS lastDate, coalesce(clock.seq, 0) AS seq
