// Of how many claims `entity` is subject, whatever became of them, leaving out those that are hidden if someHidden.
COUNT { (entity)<-[:SUBJECT]-() } - CASE WHEN someHidden THEN
  COUNT { MATCH ()-[role:SUBJECT]->() USING INDEX role:SUBJECT(privateOf) WHERE role.privateOf = entity.id } ELSE 0 END
