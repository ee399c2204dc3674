// Some sources.
//
// $ids   LIST<STRING>   plain ids, at most 1,000
// source, entities      as fragments/export-source gives them
CYPHER 5
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE {{source-is-seen}}
{{export-source}}
