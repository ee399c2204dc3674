// Whether `entity` is subject, or object, of more than $claims claims, leaving out those that are hidden if someHidden.
COUNT { (entity)<-[:SUBJECT]-() } - CASE WHEN someHidden THEN
  COUNT { MATCH ()-[role:SUBJECT]->() USING INDEX role:SUBJECT(privateOf) WHERE role.privateOf = entity.id } ELSE 0 END > $claims
OR COUNT { (entity)<-[:OBJECT]-() } - CASE WHEN someHidden THEN
  COUNT { MATCH ()-[role:OBJECT]->() USING INDEX role:OBJECT(privateOf) WHERE role.privateOf = entity.id } ELSE 0 END > $claims
