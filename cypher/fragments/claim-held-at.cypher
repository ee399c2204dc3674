// Whether `claim` held at $asOf and $knownAt, denials too; for the WHERE of a statement. It was there then and ACTIVE: what
// is replaced or withdrawn now was ACTIVE before.
CASE
  WHEN $knownAt IS NULL THEN claim.status = 'ACTIVE'
  ELSE claim.status <> 'PROPOSED' AND coalesce(claim.retractedAt > datetime($knownAt), claim.status = 'ACTIVE')
END
AND {{claim-was-at}}
