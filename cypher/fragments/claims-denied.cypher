// Of rows `id`, `claim`, `denial`, the ids of the relations that `claim` counted in at $asOf and $knownAt while `denial`, which
// says that it is not so, held.
WITH id, claim, denial
WHERE denial.modality = 'DENIED' AND {{claim-counts-at}}
WITH id, denial AS claim
WHERE {{claim-held-at}}
WITH DISTINCT id
