// Articles that report a claim which satisfies one of some clauses.
//
// $clauses   LIST<MAP>      those of fragments/claim-matches, with
//              begin          STRING         SUBJECT, OBJECT, EITHER: at claims of which one of `starts` is that;
//                                            LINK: at those that one of them says, published or passed on;
//                                            TYPE: at all of `walked`; ALL: at all there are
//              starts         LIST<STRING>   plain ids
//              walked         LIST<STRING>   its types
//              below, above   STRING         sort keys that they are between
// $limit     INTEGER        articles at most; callers ask for one more than they take
// ids        LIST<STRING>   plain ids, each once
CYPHER 5
CALL () {
  UNWIND $clauses AS clause
  CALL (clause) {
    WITH clause WHERE clause.begin = 'ALL'
    UNWIND clause.statuses AS status
    MATCH (claim:Claim)
    USING INDEX claim:Claim(status, sort)
    WHERE claim.status = status AND claim.sort < clause.below AND claim.sort > clause.above
    RETURN claim
    UNION ALL
    WITH clause WHERE clause.begin = 'TYPE'
    UNWIND clause.walked AS type
    UNWIND clause.statuses AS status
    MATCH (claim:Claim)
    USING INDEX claim:Claim(relation, status, sort)
    WHERE claim.relation = type AND claim.status = status
      AND claim.sort < clause.below AND claim.sort > clause.above
    RETURN claim
    UNION ALL
    WITH clause WHERE clause.begin = 'SUBJECT' OR clause.begin = 'EITHER'
    UNWIND clause.starts AS start
    MATCH (claim:Claim)-[role:SUBJECT]->()
    USING INDEX role:SUBJECT(entityId, sort)
    WHERE role.entityId = start AND role.sort < clause.below AND role.sort > clause.above
    RETURN claim
    UNION ALL
    WITH clause WHERE clause.begin = 'OBJECT' OR clause.begin = 'EITHER'
    UNWIND clause.starts AS start
    MATCH (claim:Claim)-[role:OBJECT]->()
    USING INDEX role:OBJECT(entityId, sort)
    WHERE role.entityId = start AND role.sort < clause.below AND role.sort > clause.above
    RETURN claim
    UNION ALL
    WITH clause WHERE clause.begin = 'LINK'
    UNWIND clause.starts AS start
    MATCH (:Entity {id: start})<-[:SAID_BY]-(claim:Claim)
    WHERE claim.sort < clause.below AND claim.sort > clause.above
    RETURN claim
    UNION ALL
    WITH clause WHERE clause.begin = 'LINK'
    UNWIND clause.starts AS start
    MATCH (:Source {id: start})<-[:VIA]-(claim:Claim)
    WHERE claim.sort < clause.below AND claim.sort > clause.above
    RETURN claim
    UNION ALL
    WITH clause WHERE clause.begin = 'LINK'
    UNWIND clause.starts AS start
    MATCH (:Source {id: start})<-[:PUBLISHED_BY]-(:Article)<-[:REPORTED_IN]-(claim:Claim)
    WHERE claim.sort < clause.below AND claim.sort > clause.above
    RETURN claim
  }
  WITH clause, claim
  WHERE {{claim-matches}}
  MATCH (claim)-[:REPORTED_IN]->(article:Article)
  RETURN DISTINCT article.id AS id LIMIT $limit
}
RETURN collect(id) AS ids
