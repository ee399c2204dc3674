// Whether `claim` was there at $asOf and $knownAt, whatever its status; for the WHERE of a statement. As of a day, it was
// dated then or earlier, or held on it; of what has no date, only that is kept which is known to have held until later.
($knownAt IS NULL OR claim.recordedAt <= datetime($knownAt))
AND ($asOf IS NULL OR coalesce(coalesce(claim.validFrom, claim.date) <= date($asOf), claim.validTo IS NOT NULL)
  AND coalesce(date($asOf) < claim.validTo, true))
