// How often claims that count do so in different relations on different days, and how many entities they name, by the sources that
// published them or passed them on; a claim of several is counted for each.
//
// $types        LIST<STRING>   types of claims
// $statuses     LIST<STRING>   those that count: ACTIVE
// $below, $above   STRING      sort keys that theirs are between
// $asOf         STRING         null
// key           STRING         plain id of a source; null for claims that have none
// eventCount    INTEGER        each claim without a date being one more in each of its relations
// entityCount   INTEGER        entities that are subjects or objects: the ends of their relations
//
// A relation is of one type, so that its days are counted with that.
CYPHER 5
UNWIND $types AS type
UNWIND $statuses AS status
CALL (type, status) {
  {{claims-by-source}}
  MATCH (claim)-[:OF]->(relation:Relation)
  WITH group AS key, relation, claim.sort AS sort
  {{keys-of-relations}}
}
{{keys-together}}
