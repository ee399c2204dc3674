// Whether `relation` satisfies `clause`; for the WHERE of a statement. A clause has
// sources, targets   LIST<MAP>      that end is in one of these groups; null keeps all. A group has
//                      ids     MAP      {id: true}: looked up, where a list would be gone through for each relation
//                      listed  BOOLEAN  these are they; if not, all but these
//                      kinds   MAP      {kind: true}: they are of one of these; null for any
// tests              LIST<MAP>      on, is: all of them must come out as `is` says;
//                      DATES            from, to: a claim that counts is dated between these days, ISO 8601
//                      CLAIMS, ORIGINS  min, max: so many claims count, from so many sources
//
// Its own variables are end, entity, dated and of: a statement that has one by that name would bind it.
{{relation-ends}}
AND all(test IN clause.tests WHERE test.is = CASE test.on
  WHEN 'CLAIMS' THEN relation.claimCount >= test.min AND relation.claimCount <= test.max
  WHEN 'ORIGINS' THEN relation.sourceCount >= test.min AND relation.sourceCount <= test.max
  WHEN 'DATES' THEN coalesce(
    toString(relation.lastDate) >= test.from AND toString(relation.firstDate) <= test.to AND (
      toString(relation.firstDate) >= test.from OR toString(relation.lastDate) <= test.to OR EXISTS {
        MATCH (dated:Claim)-[of:OF]->()
        WHERE of.relationId = relation.id AND of.sort > test.from AND of.sort < test.to + '~'
          AND dated.status = 'ACTIVE' AND dated.modality <> 'DENIED'
      }
    ), false)
END)
