// Draws relations as NEGOTIATED_WITH relationships ("negotiated with"). Generated from the
// table of relation types by `npm run generate`; do not edit.
//
// $relations      LIST<MAP>   {id, sourceId, targetId, firstDate, lastDate}, dates ISO 8601 or null,
//                             at most 100,000; each locked by `write/relations`, hence no MERGE
// relationships   INTEGER     relationships drawn or found
CYPHER 5
UNWIND $relations AS row
MATCH (source:Entity {id: row.sourceId})
MATCH (target:Entity {id: row.targetId})
OPTIONAL MATCH (source)-[known:NEGOTIATED_WITH {id: row.id}]->(target)
SET known.firstDate = date(row.firstDate), known.lastDate = date(row.lastDate)
FOREACH (_ IN CASE WHEN known IS NULL THEN [true] ELSE [] END |
  CREATE (source)-[:NEGOTIATED_WITH {
    id: row.id,
    firstDate: date(row.firstDate),
    lastDate: date(row.lastDate)
  }]->(target)
)
RETURN count(*) AS relationships
