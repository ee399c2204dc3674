// Claims of some relations and what stands against each at a clock, newest first.
//
// $relations        LIST<MAP>      {id, against}, at most 1,000: those of relation/mixed
// $kinds            LIST<STRING>   which disputes: DENIED, END_DISPUTED, MIXED
// $windowDays       INTEGER        days between claims of both polarities at most
// $asOf, $knownAt   STRING         ISO 8601, a day and a point in time; null for now
// $limit            INTEGER        points of each relation
// id                STRING         of the relation
// points            LIST<LIST>     kind, id of the claim, id of the claim against it
//
// Of what is mixed, the newest claims of the relation are looked at, and of each what is nearest before or after.
CYPHER 5
UNWIND $relations AS row
MATCH (relation:Relation {id: row.id})
WITH relation, row.against AS against
CALL (relation, against) {
  WITH relation WHERE 'DENIED' IN $kinds
  MATCH (relation)<-[:OF]-(claim:Claim)<-[:DENIES]-(denial:Claim)
  WHERE denial.modality = 'DENIED' AND {{claim-counts-at}}
  WITH claim.id AS denied, claim.sort AS sort, denial AS claim
  WHERE {{claim-held-at}}
  RETURN 'DENIED' AS kind, sort, denied AS one, claim.id AS other
  UNION ALL
  WITH relation WHERE 'END_DISPUTED' IN $kinds
  {{ends-disputed}}
  RETURN 'END_DISPUTED' AS kind, claim.sort AS sort, claim.id AS one, ending.id AS other
  UNION ALL
  WITH relation, against WHERE 'MIXED' IN $kinds
  CALL (against) {
    UNWIND against AS otherId
    MATCH (other:Relation {id: otherId})
    RETURN collect(otherId) AS others
  }
  WITH relation, others WHERE size(others) > 0
  MATCH (claim:Claim)-[of:OF]->()
  USING INDEX of:OF(relationId, sort)
  WHERE of.relationId = relation.id AND of.sort > '0000-00-01' AND {{claim-counts-at}}
  WITH of, others, claim.id AS one, duration({days: $windowDays}) AS window ORDER BY of.relationId DESC, of.sort DESC
  CALL (of, others, window) {
    UNWIND others AS otherId
    CALL (of, otherId, window) {
      MATCH (claim:Claim)-[place:OF]->()
      USING INDEX place:OF(relationId, sort)
      WHERE place.relationId = otherId AND place.sort > '0000-00-01'
        AND place.sort >= toString(date(left(of.sort, 10)) - window)
        AND place.sort < toString(date(left(of.sort, 10)) + window) + '~'
        AND {{claim-counts-at}}
      RETURN claim, place.sort AS sort ORDER BY place.relationId DESC, place.sort DESC LIMIT 1
    }
    RETURN claim.id AS other ORDER BY sort DESC LIMIT 1
  }
  RETURN 'MIXED' AS kind, of.sort AS sort, one, other LIMIT $limit
}
WITH relation, kind, sort, one, other ORDER BY sort DESC, kind, other DESC
WITH relation, collect([kind, one, other])[..$limit] AS points
RETURN relation.id AS id, points
