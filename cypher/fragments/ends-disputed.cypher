// Rows `claim`, `ending`: claims of `relation` that have it hold on a day by which `ending`, another of its claims, says that it
// had ended; the body of a CALL, up to its RETURN. `told` is when the claim was voiced: before the end nothing contradicts
// it. One that names a beginning of its own behind the end does not either; where none is named, it is the day of the claim.
WITH relation
WHERE coalesce(relation.looseCount > 0, true)
MATCH (relation)<-[:OF]-(claim:Claim)
WHERE claim.modality <> 'DENIED' AND {{claim-was-active}} AND {{claim-had-begun}}
WITH collect(claim) AS claims
WITH claims, [ended IN claims WHERE ended.validTo IS NOT NULL AND coalesce(ended.validTo <= date($asOf), true)] AS over
WHERE size(over) > 0
UNWIND claims AS claim
WITH claim, over, coalesce(claim.date, claim.validFrom) AS told
WITH claim, [ended IN over WHERE ended.validTo <= told
  AND coalesce(ended.validTo < claim.validTo, true)
  AND (claim.validFrom IS NULL OR claim.validFrom < ended.validTo OR coalesce(claim.validFrom = claim.date, false))][0] AS ending
WHERE ending IS NOT NULL
