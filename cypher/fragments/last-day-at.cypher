// The day (STRING, ISO 8601) of the latest claim of `relation` that counted at $asOf and $knownAt, of which there was one,
// '0000-00-00' if none has one; for an expression. What is stored tells it where it tells of all claims (see relations-at), else
// links are walked from the newest of that day to the first whose claim counted.
CASE
  WHEN {{relation-is-plain}} AND coalesce(relation.lastDate <= date($asOf), $asOf IS NULL)
  THEN coalesce(toString(relation.lastDate), '0000-00-00')
  ELSE COLLECT {
    MATCH (claim:Claim)-[of:OF]->()
    USING INDEX of:OF(relationId, sort)
    WHERE of.relationId = relation.id AND of.sort > '' AND of.sort < coalesce($asOf, '') + '~' AND {{claim-counts-at}}
    RETURN left(of.sort, 10) ORDER BY of.relationId DESC, of.sort DESC LIMIT 1
  }[0]
END
