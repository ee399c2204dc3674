// Whether the graph holds nothing that a seed or an import would write.
//
// empty   BOOLEAN   true if there is neither an entity nor a claim
CYPHER 5
RETURN COUNT { (:Entity) } + COUNT { (:Claim) } = 0 AS empty
