// How many claims that count there are by those who are named in them, how often they count in different relations on different
// days, and how many entities they name: from the relations alone, but for those of which a claim names others too.
//
// $types          MAP            {type: true}: types of claims
// $apart          LIST<STRING>   ids of relations whose claims are gone through: those of stats/apart, at most 20,000
// $by             STRING         KIND, COUNTERPART or AFFILIATION
// $limit          INTEGER        groups at most
// $withEvents, $withEntities   BOOLEAN   what is to be counted too; else what is said of it is of no use
// groupCount      INTEGER        groups there are
// all             MAP            the counts of all claims together
// groups          LIST<MAP>      key, claimCount, eventCount, entityCount; those with the most claims first. A key is null
//                                for claims that have none
CYPHER 5
CALL () {
  MATCH (end:Entity)
  WITH end AS source, {{keys-of-end}} AS sourceKeys
  CALL (source) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = source.id AND relation.rank > '0000000001'
    WITH relation, substring(relation.rank, 11) AS id, toInteger(left(relation.rank, 10)) AS claims
    WHERE NOT id IN $apart
    WITH split(id, ':') AS parts, claims, CASE WHEN $withEvents THEN relation.eventCount ELSE 0 END AS events
    WHERE coalesce($types[parts[1]], false)
    RETURN parts[2] AS targetId, sum(claims) AS claims, sum(events) AS events
  }
  // Whom relations lead to is looked at once, not for each of them; who is not to be counted is not told apart.
  WITH targetId, sourceKeys, CASE WHEN $withEntities THEN source END AS source, sum(claims) AS claims, sum(events) AS events
  WITH targetId, collect([source, sourceKeys, claims, events]) AS others
  MATCH (end:Entity {id: targetId})
  WITH end AS target, {{keys-of-end}} AS targetKeys, others
  UNWIND others AS other
  WITH other[0] AS source, other[1] AS sourceKeys, other[2] AS claims, other[3] AS events, target, targetKeys
  WITH sourceKeys, targetKeys, source, CASE WHEN $withEntities THEN target END AS target, sum(claims) AS claims,
    sum(events) AS events
  WITH source, target, claims, events, sourceKeys + [key IN targetKeys WHERE NOT key IN sourceKeys] AS keys
  UNWIND CASE keys WHEN [] THEN [null, '|'] ELSE keys + '|' END AS key
  WITH key, sum(claims) AS claims, sum(events) AS events,
    collect(DISTINCT source) AS sources, collect(DISTINCT target) AS targets
  RETURN key, claims, events, sources + targets AS entities
  UNION ALL
  UNWIND $apart AS id
  MATCH (:Relation {id: id})<-[:OF]-(claim:Claim)
  WHERE claim.status = 'ACTIVE' AND claim.modality <> 'DENIED'
  WITH DISTINCT claim, claim.sort AS sort
  {{claims-related}}
  CALL (ends) {
    UNWIND ends AS end
    UNWIND {{keys-of-end}} AS key
    RETURN collect(DISTINCT key) AS found
  }
  WITH claim, relationIds, ends, event, CASE found WHEN [] THEN [null] ELSE found END AS keys
  {{keys-counted}}
}
{{facets-of-counted}}
