// Whether the ends of `relation` are such as `clause` asks for; part of relation-matches, which says what a clause has.
//
// Planning takes as long as there are EXISTS in a statement, so both ends share one.
all(end IN ['source', 'target'] WHERE clause[end + 's'] IS NULL OR any(group IN clause[end + 's'] WHERE
  coalesce(group.ids[relation[end + 'Id']], false) = group.listed
  AND (group.kinds IS NULL OR EXISTS {
    MATCH (entity:Entity {id: relation[end + 'Id']}) WHERE coalesce(group.kinds[entity.kind], false)
  })))
