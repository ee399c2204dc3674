// Whether `claim` counted at $asOf and $knownAt (STRING, ISO 8601, a day and a point in time; null for now); for the
// WHERE of a statement. It held then, and is no denial.
claim.modality <> 'DENIED'
AND {{claim-held-at}}
