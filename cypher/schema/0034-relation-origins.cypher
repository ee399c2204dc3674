// Relations that were counted before they kept from whom their claims came.
CYPHER 5
MATCH (relation:Relation)
WHERE relation.origins IS NULL
CALL (relation) {
  MATCH (relation)<-[:OF]-(claim:Claim)
  WHERE claim.status = 'ACTIVE' AND claim.modality <> 'DENIED'
  WITH claim, COLLECT { MATCH (claim)-[:VIA]->(source:Source) RETURN 'source ' + source.id } AS via
  WITH claim, CASE via
    WHEN [] THEN COLLECT { MATCH (claim)-[:REPORTED_IN]->(article:Article) RETURN 'source ' + article.sourceId }
    ELSE via
  END AS origins
  UNWIND origins AS origin
  WITH collect(DISTINCT origin) AS origins
  SET relation.origins = origins, relation.sourceCount = size(origins)
} IN TRANSACTIONS OF 1000 ROWS
