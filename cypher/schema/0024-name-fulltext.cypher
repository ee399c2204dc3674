// Search in names of every script that separates words. No stop words: `The Hague` has its `the`.
CYPHER 5
CREATE FULLTEXT INDEX name_fulltext IF NOT EXISTS FOR (name:Name) ON EACH [name.folded, name.entityKind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
