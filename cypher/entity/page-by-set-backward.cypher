// entity/page-by-set, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the entities of a set, by name.
//
// $groups      LIST<MAP>   no entity is in two of them;
//                starts   LIST<STRING>   these ids; null for a group that does not list whom it has
//                walked   LIST<STRING>   of these kinds
//                ids      MAP            {id: true}: of a group that does not list them, all but these
// $after       STRING      the cursor's sort key, or '' for the first page
// $before      STRING      a later sort key that the page ends before, or '￿' for none
// $limit       INTEGER     rows; callers ask for one more than the page
// $withTotal   BOOLEAN     count all entities of the set too
// entity       MAP         all properties, in order
// total        INTEGER     in a row of its own, when asked for
CYPHER 5
CALL () {
  UNWIND $groups AS group
  CALL (group) {
    WITH group WHERE group.starts IS NOT NULL
    UNWIND group.starts AS id
    MATCH (entity:Entity {id: id})
    WHERE entity.kind IN group.walked AND entity.sort > $after AND entity.sort < $before
    RETURN entity ORDER BY entity.sort DESC LIMIT $limit
    UNION ALL
    WITH group WHERE group.starts IS NULL
    UNWIND group.walked AS kind
    CALL (group, kind) {
      MATCH (entity:Entity)
      USING INDEX entity:Entity(kind, sort)
      WHERE entity.kind = kind AND entity.sort > $after AND entity.sort < $before
        AND group.ids[entity.id] IS NULL
      RETURN entity ORDER BY entity.kind DESC, entity.sort DESC LIMIT $limit
    }
    RETURN entity
  }
  WITH entity ORDER BY entity.sort DESC LIMIT $limit
  RETURN properties(entity) AS entity, null AS total
  UNION ALL
  WITH * WHERE $withTotal
  UNWIND $groups AS group
  CALL (group) {
    WITH group WHERE group.starts IS NOT NULL
    UNWIND group.starts AS id
    MATCH (entity:Entity {id: id})
    WHERE entity.kind IN group.walked
    RETURN count(*) AS members
    UNION ALL
    WITH group WHERE group.starts IS NULL
    UNWIND group.walked AS kind
    RETURN sum(COUNT { MATCH (entity:Entity) WHERE entity.kind = kind AND entity.sort > '' }) AS members
    UNION ALL
    WITH group WHERE group.starts IS NULL
    UNWIND keys(group.ids) AS id
    MATCH (entity:Entity {id: id})
    WHERE entity.kind IN group.walked
    RETURN -count(*) AS members
  }
  RETURN null AS entity, sum(members) AS total
}
RETURN entity, total
