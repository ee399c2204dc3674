// Claims of a status by date.
CYPHER 5
CREATE INDEX claim_status_sort IF NOT EXISTS FOR (claim:Claim) ON (claim.status, claim.sort)
