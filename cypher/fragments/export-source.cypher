// What is taken away of `source`, at the end of a statement:
// source     MAP         all properties
// entities   LIST<MAP>   id and mergedFrom of the entity that it is, and of those that were merged into that
RETURN properties(source) AS source, COLLECT {
  MATCH (source)-[link:IS]->(entity)
  RETURN {id: entity.id, mergedFrom: link.mergedFrom}
} AS entities
