// The properties of `claim` in the order of its record, with what fragments/claim-parts gives. What few ask for is a
// list of its own, null when not asked for.
[
  claim.id, claim.relation, claim.summary, toString(claim.date), claim.sort, details, links, reports, rows
]
