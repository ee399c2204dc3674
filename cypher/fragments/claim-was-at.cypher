// Whether `claim` was there at $asOf and $knownAt (STRING, ISO 8601, a day and a point in time; null for now), whatever its
// status; for the WHERE of a statement. As of a day, it had happened or begun to hold, and had not ended.
{{claim-had-begun}}
AND {{claim-lasted}}
