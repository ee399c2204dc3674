// What is taken away of `dataset`, at the end of a statement:
// dataset   MAP      all properties
// source    STRING   plain id of who made it; null if nobody said
RETURN properties(dataset) AS dataset, [(dataset)-[:PUBLISHED_BY]->(source:Source) | source.id][0] AS source
