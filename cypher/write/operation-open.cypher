// Opens an operation, or finds the one that was given this key before. Of two that are opened at the same moment, one
// waits here until the other is committed.
//
// $actor         STRING    who carries it out
// $key           STRING    what they call it by
// $name          STRING    what it does, e.g. recordClaims
// $fingerprint   STRING    hash of its input
// name, fingerprint        STRING   as it was given first
// seq            INTEGER   number of its write; null if it is opened now
// at             STRING    time of its write, ISO 8601 UTC; null if it is opened now
// outcome        STRING    what came out, JSON; null if it is opened now
CYPHER 5
MERGE (operation:Operation {actor: $actor, key: $key})
ON CREATE SET operation.name = $name, operation.fingerprint = $fingerprint
RETURN operation.name AS name, operation.fingerprint AS fingerprint, operation.seq AS seq,
  toString(operation.at) AS at, operation.outcome AS outcome
