// Whom `claim` came from, as fragments/claim-origins has it, with the article where that is who published it: rows `origin`,
// `article`; the body of a CALL.
MATCH (claim)-[:VIA]->(source:Source)
RETURN 'source ' + source.id AS origin, null AS article
UNION ALL
WITH claim WHERE NOT EXISTS { (claim)-[:VIA]->() }
MATCH (claim)-[:REPORTED_IN]->(article:Article)
RETURN 'source ' + article.sourceId AS origin, article
UNION ALL
WITH claim WHERE NOT EXISTS { (claim)-[:VIA|REPORTED_IN]->() }
MATCH (claim)-[:CODED_IN]->(dataset:Dataset)
RETURN coalesce('source ' + dataset.sourceId, 'dataset ' + dataset.id) AS origin, null AS article
