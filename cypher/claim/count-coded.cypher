// How many claims there are of each of some types and statuses by what their datasets call them, those that deny left out.
//
// $types       LIST<STRING>
// $statuses    LIST<STRING>
// $below       STRING         sort key that theirs are below: as of a day, one of that day
// $above       STRING         sort key that theirs are above
// $asOf        STRING         a day, ISO 8601, that they had not ended by; null for now
// $by          STRING         EVENT_NAME; CAMEO_CODE; CAMEO_ROOT, the first two digits of that
// type         STRING
// key          STRING         null if they have none
// claimCount   INTEGER
CYPHER 5
CALL () {
  UNWIND $types AS type
  UNWIND $statuses AS status
  CALL (type, status) {
    MATCH (claim:Claim)
    USING INDEX claim:Claim(relation, status, sort)
    WHERE claim.relation = type AND claim.status = status AND claim.sort < $below AND claim.sort > $above
      AND {{claim-lasted}}
    RETURN CASE $by WHEN 'EVENT_NAME' THEN claim.eventName ELSE claim.cameoCode END AS name, count(*) AS claims
  }
  RETURN type, name, claims
  UNION ALL
  MATCH (claim:Claim)
  USING INDEX claim:Claim(modality)
  WHERE claim.modality = 'DENIED'
    AND claim.relation IN $types AND claim.status IN $statuses AND claim.sort < $below AND claim.sort > $above
    AND {{claim-lasted}}
  RETURN claim.relation AS type, CASE $by WHEN 'EVENT_NAME' THEN claim.eventName ELSE claim.cameoCode END AS name,
    -count(*) AS claims
}
WITH type, CASE $by WHEN 'CAMEO_ROOT' THEN left(name, 2) ELSE name END AS key, sum(claims) AS claimCount
WHERE claimCount > 0
RETURN type, key, claimCount
