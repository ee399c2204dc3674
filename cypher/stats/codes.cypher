// How often claims that count do so in different relations on different days, and how many entities they name, by what their datasets
// call them, or by month.
//
// $types        LIST<STRING>   types of claims
// $by           STRING         EVENT_NAME; CAMEO_CODE; CAMEO_ROOT, the first two digits of that; MONTH
// $groupOfType  MAP            {type: group} of claims without a code
// key           STRING         null for claims that have none
// eventCount    INTEGER        each claim without a date being one more in each of its relations
// entityCount   INTEGER        entities that are subjects or objects: the ends of their relations
//
// A relation is of one type, so that its days are counted with that.
CYPHER 5
UNWIND $types AS type
CALL (type) {
  MATCH (claim:Claim)
  USING INDEX claim:Claim(relation, status, sort)
  WHERE claim.relation = type AND claim.status = 'ACTIVE' AND claim.sort > '' AND claim.modality <> 'DENIED'
  MATCH (claim)-[:OF]->(relation:Relation)
  WITH relation, claim.sort AS sort, CASE $by
    WHEN 'EVENT_NAME' THEN claim.eventName
    WHEN 'CAMEO_CODE' THEN claim.cameoCode
    WHEN 'MONTH' THEN CASE WHEN claim.sort > '0000-00-01' THEN left(claim.sort, 7) END
    ELSE coalesce(left(claim.cameoCode, 2), $groupOfType[type])
  END AS key
  {{keys-of-relations}}
}
{{keys-together}}
