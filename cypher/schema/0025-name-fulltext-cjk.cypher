// Search in Han, Hangul and Kana, in pairs of signs. A second index needs properties of its own.
CYPHER 5
CREATE FULLTEXT INDEX name_fulltext_cjk IF NOT EXISTS FOR (name:Name) ON EACH [name.cjk, name.entityKind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
