// What the graph holds that a restore would write.
//
// held   INTEGER   nodes of the graph of the news, of imports and histories, and API keys
CYPHER 5
RETURN COUNT { (:Entity) } + COUNT { (:Merged) } + COUNT { (:Claim) } + COUNT { (:Source) } + COUNT { (:Article) }
  + COUNT { (:Dataset) } + COUNT { (:Relation) } + COUNT { (:ImportRun) } + COUNT { (:Change) } + COUNT { (:Operation) }
  + COUNT { (:Erased) } + COUNT { (:ApiKey) } AS held
