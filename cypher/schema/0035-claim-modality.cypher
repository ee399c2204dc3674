// Claims by how they are put forward: the few that deny are taken from a count of all.
CYPHER 5
CREATE INDEX claim_modality IF NOT EXISTS FOR (claim:Claim) ON (claim.modality)
