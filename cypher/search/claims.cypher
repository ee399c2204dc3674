// Claims by words of their summaries, the best match first, then the newest.
//
// $query        STRING      of Lucene
// $taken        INTEGER     claims taken from the index
// $candidates   INTEGER     the best and newest of those, of which the conditions are asked
// $clauses      LIST<MAP>   those of fragments/claim-matches, of which a claim must satisfy one
// $after        STRING      the cursor's key, or '~' for the first page
// $limit        INTEGER     claims; callers ask for one more than the page
// found         LIST<MAP>   id, score (how they match), key (where it stands in the order)
// full          BOOLEAN     whether as many match as the conditions are asked of, so that there may be more
//
// As many more are looked at as there are hidden ones, which must not take the place of others: at most $taken of a status.
CYPHER 5
CALL () {
  UNWIND [status IN $stored WHERE NOT status IN $seen] AS status
  CALL (status) {
    MATCH (claim:Claim) USING INDEX claim:Claim(status, sort) WHERE claim.status = status AND claim.sort > ''
    RETURN claim LIMIT $taken
  }
  RETURN count(*) AS hidden
}
CALL (hidden) {
  CALL db.index.fulltext.queryNodes('claim_fulltext', $query, {limit: $taken + hidden}) YIELD node, score
  WHERE hidden = 0 OR node.status IN $seen
  WITH node, score LIMIT $taken
  WITH node, score ORDER BY score DESC, node.sort DESC LIMIT $candidates
  RETURN collect({claim: node, score: score}) AS looked
}
CALL (looked) {
  UNWIND looked AS one
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
RETURN found, size(looked) = $candidates AS full
