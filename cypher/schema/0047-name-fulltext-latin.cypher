// Search in names by how they are written in plain Latin letters; those that are written so already are not in it.
CYPHER 5
CREATE FULLTEXT INDEX name_fulltext_latin IF NOT EXISTS FOR (name:Name) ON EACH [name.latin, name.entityKind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
