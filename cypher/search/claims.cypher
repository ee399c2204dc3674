// Claims by words of their summaries, the best match first, then the newest.
//
// $query        STRING      of Lucene
// $candidates   INTEGER     claims taken from the index before the conditions are asked
// $clauses      LIST<MAP>   those of fragments/claim-matches, of which a claim must satisfy one
// $after        STRING      the cursor's key, or '~' for the first page
// $limit        INTEGER     claims; callers ask for one more than the page
// found         LIST<MAP>   id, score (of Lucene), key (where it stands in the order)
// full          BOOLEAN     whether the index gave as many as are taken, so that there may be more
//
// As many more are looked at as there are hidden ones, which must not take the place of others: at most $candidates of a status.
CYPHER 5
CALL () {
  UNWIND [status IN $stored WHERE NOT status IN $seen] AS status
  CALL (status) {
    MATCH (claim:Claim) USING INDEX claim:Claim(status, sort) WHERE claim.status = status AND claim.sort > ''
    RETURN claim LIMIT $candidates
  }
  RETURN count(*) AS hidden
}
CALL (hidden) {
  CALL db.index.fulltext.queryNodes('claim_fulltext', $query, {limit: $candidates + hidden}) YIELD node, score
  WHERE hidden = 0 OR node.status IN $seen
  WITH node, score LIMIT $candidates
  RETURN collect({claim: node, score: score}) AS taken
}
CALL (taken) {
  UNWIND taken AS one
  WITH one.claim AS claim, one.score AS score
  WITH claim, score, toString(toInteger(1000000000 + score * 1000000)) + '|' + claim.sort AS key
  WHERE key < $after
  CALL (claim) {
    UNWIND $clauses AS clause
    WITH clause
    WHERE claim.sort < clause.below AND claim.sort > clause.above
      AND {{claim-matches}}
    RETURN true AS kept LIMIT 1
  }
  WITH claim, score, key ORDER BY key DESC LIMIT $limit
  RETURN collect({id: claim.id, score: score, key: key}) AS found
}
RETURN found, size(taken) = $candidates AS full
