// Whether `claim`, which had begun or happened by $asOf (STRING, ISO 8601, a day; null for now), had not ended by then; for
// the WHERE of a statement. What has no day is only known to have begun if it is known to have ended later.
($asOf IS NULL OR CASE
  WHEN claim.validTo IS NULL THEN claim.validFrom IS NOT NULL OR claim.date IS NOT NULL
  ELSE date($asOf) < claim.validTo
END)
