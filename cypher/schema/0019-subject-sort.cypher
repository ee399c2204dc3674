// Claims of an entity by date, where it is a subject.
CYPHER 5
CREATE INDEX subject_sort IF NOT EXISTS FOR ()-[subject:SUBJECT]-() ON (subject.entityId, subject.sort)
