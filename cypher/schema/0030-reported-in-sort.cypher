// Claims of an article in the order of reading.
CYPHER 5
CREATE INDEX reported_in_sort IF NOT EXISTS FOR ()-[place:REPORTED_IN]-() ON (place.articleId, place.sort)
