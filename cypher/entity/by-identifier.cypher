// The entity that another scheme's identifier names.
//
// $scheme   STRING   e.g. wikidata
// $value    STRING   e.g. Q7747
// entity    MAP      all properties of the entity; at most one row
CYPHER 5
MATCH (:Identifier {scheme: $scheme, value: $value})<-[:IDENTIFIED_BY]-(entity:Entity)
RETURN properties(entity) AS entity
