// Claims of a relation type and status by date.
CYPHER 5
CREATE INDEX claim_relation_sort IF NOT EXISTS FOR (claim:Claim) ON (claim.relation, claim.status, claim.sort)
