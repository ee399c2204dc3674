// Rows `id`, `isDenied`, `isOver`, `against`: relations that may be disputed at $asOf and $knownAt, several rows each; the body
// of a CALL. Of one that is denied it is certain; one that `isOver` has a claim that ends; one with `against` has a claim that is
// linked to it, and each of that list one of the opposite polarity between the same two.
//
// $kinds      LIST<STRING>   what is looked for: DENIED, END_DISPUTED, MIXED
// $leanings   MAP            {type: 1 or -1}; types that lean neither way are not in it
// $starts     LIST<STRING>   plain ids; mixed relations of these are looked for, of all where it is null
// $ranked     STRING         a rank that those of mixed relations are above: of now '0000000001', of another clock ''
//
// Of relations that lean a way the index has type, ends and number of claims, so that no relation is read itself.
WITH null AS nothing WHERE 'DENIED' IN $kinds
MATCH (denial:Claim)
USING INDEX denial:Claim(modality)
WHERE denial.modality = 'DENIED'
MATCH (denial)-[:DENIES]->(claim:Claim)-[of:OF]->()
WITH of.relationId AS id, claim, denial
{{claims-denied}}
RETURN id, true AS isDenied, false AS isOver, null AS against
UNION ALL
WITH null AS nothing WHERE 'END_DISPUTED' IN $kinds
MATCH (ended:Claim)
USING INDEX ended:Claim(validTo)
WHERE ended.validTo > date('0000-01-01')
MATCH (ended)-[of:OF]->()
RETURN DISTINCT of.relationId AS id, false AS isDenied, true AS isOver, null AS against
UNION ALL
WITH null AS anywhere WHERE 'MIXED' IN $kinds
CALL () {
  WITH null AS nothing WHERE $starts IS NULL
  UNWIND keys($leanings) AS type
  MATCH (relation:Relation)
  USING INDEX relation:Relation(type, rank)
  WHERE relation.type = type AND relation.rank > $ranked
  RETURN relation.rank AS rank
  UNION ALL
  UNWIND $starts AS start
  MATCH (relation:Relation)
  USING INDEX relation:Relation(sourceId, rank)
  WHERE relation.sourceId = start AND relation.rank > $ranked
  RETURN relation.rank AS rank
  UNION ALL
  UNWIND $starts AS start
  MATCH (relation:Relation)
  USING INDEX relation:Relation(targetId, rank)
  WHERE relation.targetId = start AND relation.rank > $ranked
  RETURN relation.rank AS rank
}
WITH substring(rank, 11) AS id
WITH id, split(id, ':') AS parts
WITH id, $leanings[parts[1]] AS leaning,
  {{pair-of-parts}} AS pair
WHERE leaning IS NOT NULL
WITH pair, collect(DISTINCT CASE leaning WHEN 1 THEN id END) AS friendly,
  collect(DISTINCT CASE leaning WHEN -1 THEN id END) AS hostile
WHERE size(friendly) > 0 AND size(hostile) > 0
UNWIND [[friendly, hostile], [hostile, friendly]] AS sides
UNWIND sides[0] AS id
RETURN id, false AS isDenied, false AS isOver, sides[1] AS against
