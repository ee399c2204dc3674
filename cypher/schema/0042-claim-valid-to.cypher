// Claims that end at some day: as of a day, those that had ended are taken from a count of all.
CYPHER 5
CREATE INDEX claim_valid_to IF NOT EXISTS FOR (claim:Claim) ON (claim.validTo)
