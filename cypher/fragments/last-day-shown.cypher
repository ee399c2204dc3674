// The day (STRING, ISO 8601) of the latest claim of `relation` that counts for whoever the statement is run for, '0000-00-00' if none
// has one; for an expression. Links are walked from the newest to the first whose claim counts.
COLLECT {
  MATCH (claim:Claim)-[of:OF]->()
  USING INDEX of:OF(relationId, sort)
  WHERE of.relationId = relation.id AND of.sort > '' AND claim.status IN $active AND claim.modality <> 'DENIED'
  RETURN left(of.sort, 10) ORDER BY of.relationId DESC, of.sort DESC LIMIT 1
}[0]
