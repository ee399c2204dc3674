// Whether `claim` counted at $asOf and $knownAt (STRING, ISO 8601, a day and a point in time; null for now); for the
// WHERE of a statement. It was there then, ACTIVE, and no denial: what is replaced or withdrawn now was ACTIVE before.
claim.modality <> 'DENIED'
AND CASE
  WHEN $knownAt IS NULL THEN claim.status = 'ACTIVE'
  ELSE claim.status <> 'PROPOSED' AND coalesce(claim.retractedAt > datetime($knownAt), claim.status = 'ACTIVE')
END
AND {{claim-was-at}}
