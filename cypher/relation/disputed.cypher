// Which of some relations are disputed at a clock: a claim that held denies one of theirs, or one of their claims says that
// it had ended by a day on which another still has it hold.
//
// $ids              LIST<STRING>   relation ids, at most 1,000
// $wanted           MAP            the same, {id: true}: looked up, where a list would be gone through for each denial
// $asOf, $knownAt   STRING         ISO 8601, a day and a point in time; null for now
// id                STRING         of $ids
// kind              STRING         DENIED or END_DISPUTED; a row for each that it is
//
// Denials are looked for from the end that has fewer to look at: all denials that there are, or the claims of the relations.
CYPHER 5
UNWIND $ids AS id
MATCH (relation:Relation {id: id})
WITH collect(relation) AS relations, sum(relation.claimCount + coalesce(relation.looseCount, 0)) AS claims
CALL () {
  MATCH (denial:Claim)
  USING INDEX denial:Claim(modality)
  WHERE denial.modality = 'DENIED'
  RETURN count(*) AS denials
}
CALL (relations, claims, denials) {
  CALL (relations, claims, denials) {
    WITH * WHERE denials <= claims
    MATCH (denial:Claim)
    USING INDEX denial:Claim(modality)
    WHERE denial.modality = 'DENIED'
    MATCH (denial)-[:DENIES]->(claim:Claim)-[of:OF]->()
    WHERE coalesce($wanted[of.relationId], false)
    RETURN of.relationId AS id, claim, denial
    UNION ALL
    WITH * WHERE denials > claims
    UNWIND relations AS relation
    MATCH (relation)<-[of:OF]-(claim:Claim)<-[:DENIES]-(denial:Claim)
    RETURN of.relationId AS id, claim, denial
  }
  {{claims-denied}}
  RETURN id, 'DENIED' AS kind
  UNION ALL
  UNWIND relations AS relation
  CALL (relation) {
    {{ends-disputed}}
    RETURN claim LIMIT 1
  }
  RETURN relation.id AS id, 'END_DISPUTED' AS kind
}
RETURN DISTINCT id, kind
