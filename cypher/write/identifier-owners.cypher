// Whom identifiers name already.
//
// $identifiers   LIST<MAP>   {scheme, value}, at most 10,000
// scheme, value  STRING      one row an identifier that is bound
// entityId       STRING      the entity it is bound to
CYPHER 5
UNWIND $identifiers AS row
MATCH (identifier:Identifier {scheme: row.scheme, value: row.value})<-[:IDENTIFIED_BY]-(entity:Entity)
RETURN row.scheme AS scheme, row.value AS value, entity.id AS entityId
