// Whom `claim` came from, as `origins`: the sources that it names (VIA), or else the publishers of its articles, or
// else who made its datasets.
CALL (claim) {
  MATCH (claim)-[:VIA]->(source:Source)
  RETURN collect(DISTINCT 'source ' + source.id) AS via
}
CALL (claim, via) {
  WITH claim WHERE size(via) = 0
  MATCH (claim)-[:REPORTED_IN]->(article:Article)
  RETURN collect(DISTINCT 'source ' + article.sourceId) AS publishers
}
WITH claim, via + publishers AS named
CALL (claim, named) {
  WITH claim WHERE size(named) = 0
  MATCH (claim)-[:CODED_IN]->(dataset:Dataset)
  RETURN collect(DISTINCT coalesce('source ' + dataset.sourceId, 'dataset ' + dataset.id)) AS makers
}
WITH claim, named + makers AS origins
