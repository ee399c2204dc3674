// What claims that name `end` are told apart by, $by: its kind (KIND), itself (COUNTERPART), or the countries that it belongs to
// (AFFILIATION), if there are any.
CASE $by
  WHEN 'COUNTERPART' THEN [end.id]
  WHEN 'KIND' THEN [end.kind]
  ELSE COLLECT { MATCH (end)-[:AFFILIATED_WITH]->(country:Entity) RETURN DISTINCT country.id }
END
