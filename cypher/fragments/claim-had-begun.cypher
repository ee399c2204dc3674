// Whether `claim` was recorded by $knownAt and had happened or begun to hold by $asOf (STRING, ISO 8601, a point in time and a
// day; null for now), whether or not it had ended; for the WHERE of a statement.
($knownAt IS NULL OR claim.recordedAt <= datetime($knownAt))
AND ($asOf IS NULL OR coalesce(coalesce(claim.validFrom, claim.date) <= date($asOf), true))
