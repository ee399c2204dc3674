// Which claims are recorded already, and from which rows of a dataset.
//
// $ids         LIST<STRING>    claim ids, at most 20,000
// $datasetId   STRING
// id           STRING          one row a claim that exists
// summary      STRING          what it says
// date         STRING          ISO 8601, null if undated
// undone       BOOLEAN         its import was undone
// rows         LIST<INTEGER>   rows of the dataset that it is coded in
CYPHER 5
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN
  id, claim.summary AS summary, toString(claim.date) AS date, coalesce(claim.undone, false) AS undone,
  [(claim)-[place:CODED_IN]->(:Dataset {id: $datasetId}) | place.row] AS rows
