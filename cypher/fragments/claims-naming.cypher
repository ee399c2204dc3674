// At how many ends of claims `entity` stands, whatever became of them, leaving out those that are hidden if someHidden.
COUNT { (entity)<-[:SUBJECT]-() } + COUNT { (entity)<-[:OBJECT]-() } - CASE WHEN someHidden THEN
  COUNT { MATCH ()-[role:SUBJECT]->() USING INDEX role:SUBJECT(privateOf) WHERE role.privateOf = entity.id }
  + COUNT { MATCH ()-[role:OBJECT]->() USING INDEX role:OBJECT(privateOf) WHERE role.privateOf = entity.id }
ELSE 0 END
