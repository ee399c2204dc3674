// What is taken away of `entity`, at the end of a statement:
// entity         MAP         all properties
// names          LIST<MAP>   value, language, kind, mergedFrom
// identifiers    LIST<MAP>   scheme, value, mergedFrom
// affiliations   LIST<MAP>   id, mergedFrom
CALL (entity) {
  MATCH (entity)-[:NAMED]->(name:Name)
  RETURN collect(name {.value, .language, .kind, .mergedFrom}) AS names
}
CALL (entity) {
  MATCH (entity)-[link:IDENTIFIED_BY]->(identifier:Identifier)
  RETURN collect({scheme: identifier.scheme, value: identifier.value, mergedFrom: link.mergedFrom}) AS identifiers
}
CALL (entity) {
  MATCH (entity)-[link:AFFILIATED_WITH]->(country)
  RETURN collect({id: country.id, mergedFrom: link.mergedFrom}) AS affiliations
}
RETURN properties(entity) AS entity, names, identifiers, affiliations
