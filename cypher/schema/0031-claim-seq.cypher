// Claims by the write that recorded them.
CYPHER 5
CREATE INDEX claim_seq IF NOT EXISTS FOR (claim:Claim) ON (claim.seq)
