// How many there are of everything that counts.
//
// data   MAP   entities, claims, relations, articles, sources
CYPHER 5
CALL () {
  UNWIND ['PROPOSED', 'SUPERSEDED', 'RETRACTED'] AS status
  RETURN sum(COUNT { MATCH (claim:Claim) WHERE claim.status = status AND claim.sort > '' }) AS left
}
RETURN {
  entities: COUNT { (:Entity) },
  claims: COUNT { (:Claim) } - left,
  relations: COUNT { (:Relation) } - COUNT { MATCH (relation:Relation) WHERE relation.rank < '0000000001' },
  articles: COUNT { (:Article) },
  sources: COUNT { (:Source) }
} AS data
