// Of how many claims `entity` is object, whatever became of them, leaving out those that are hidden if someHidden.
COUNT { (entity)<-[:OBJECT]-() } - CASE WHEN someHidden THEN
  COUNT { MATCH ()-[role:OBJECT]->() USING INDEX role:OBJECT(privateOf) WHERE role.privateOf = entity.id } ELSE 0 END
