// How often each of several entities is a subject and an object of claims, whatever their status.
//
// $ids       LIST<STRING>   plain ids, at most 5,000
// id         STRING         one row an entity that there is
// subjects   INTEGER
// objects    INTEGER
CYPHER 5
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN id, COUNT { (entity)<-[:SUBJECT]-() } AS subjects, COUNT { (entity)<-[:OBJECT]-() } AS objects
