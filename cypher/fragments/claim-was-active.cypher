// Whether `claim` was ACTIVE at $knownAt (STRING, ISO 8601, a point in time; null for now), if it was recorded by then; for the
// WHERE of a statement. What is replaced or withdrawn now was ACTIVE before.
CASE
  WHEN $knownAt IS NULL THEN claim.status IN $active
  ELSE claim.status IN $onceActive AND coalesce(claim.retractedAt > datetime($knownAt), claim.status IN $active)
END
