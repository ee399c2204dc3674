// Search in summaries of claims, as in titles of articles.
CYPHER 5
CREATE FULLTEXT INDEX claim_fulltext IF NOT EXISTS FOR (claim:Claim) ON EACH [claim.summary]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
