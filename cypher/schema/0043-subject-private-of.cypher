// How often somebody is a subject of private claims, whom counts of all claims have to leave out: `privateOf` is the plain id of
// the entity, there on links of private claims alone.
CYPHER 5
CREATE INDEX subject_private_of IF NOT EXISTS FOR ()-[r:SUBJECT]-() ON (r.privateOf)
