// Ids of claims are unique, so that recording one twice changes nothing.
CYPHER 5
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (claim:Claim) REQUIRE claim.id IS UNIQUE
