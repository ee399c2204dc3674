// Whether `claim` held at $asOf and $knownAt, denials too; for the WHERE of a statement. It was there then and ACTIVE: what
// is replaced or withdrawn now was ACTIVE before.
CASE
  WHEN $knownAt IS NULL THEN claim.status IN $active
  ELSE claim.status IN $onceActive AND coalesce(claim.retractedAt > datetime($knownAt), claim.status IN $active)
END
AND {{claim-was-at}}
