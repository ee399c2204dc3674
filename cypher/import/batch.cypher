// What a batch did, if it was committed: a connection can be lost between a commit and its answer.
//
// $batchId         STRING
// new, unchanged   INTEGER   one row if the batch was committed
CYPHER 5
MATCH (batch:ImportBatch {id: $batchId})
RETURN batch.new AS new, batch.unchanged AS unchanged
