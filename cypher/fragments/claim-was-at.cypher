// Whether `claim` was there at $asOf and $knownAt (STRING, ISO 8601, a day and a point in time; null for now), whatever its
// status; for the WHERE of a statement. As of a day, it had happened or begun to hold, and had not ended.
($knownAt IS NULL OR claim.recordedAt <= datetime($knownAt))
AND ($asOf IS NULL OR coalesce(coalesce(claim.validFrom, claim.date) <= date($asOf), true))
AND {{claim-lasted}}
