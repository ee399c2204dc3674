// What is taken away of `claim`, at the end of a statement:
// claim    MAP          all properties, dates and times as ISO 8601
// links    LIST<LIST>   type, id of what it leads to, and what the link has: `merged` of an end, {role, merged} of one that
//                       was moved by a merge, the place in an article, the row of a dataset
CALL (claim) {
  MATCH (claim)-[link:SUBJECT|OBJECT|SAID_BY|VIA|PART_OF|AT|ABOUT|DENIES|SUPERSEDES|REPORTED_IN|CODED_IN|OF|MERGED_END]->(end)
  WHERE NOT end:Claim OR end.status IN $seen
  RETURN collect([type(link), end.id, CASE type(link)
    WHEN 'REPORTED_IN' THEN link {.paragraph, .sentence, .quote}
    WHEN 'CODED_IN' THEN link.row
    WHEN 'MERGED_END' THEN link {.role, .merged}
    ELSE link.merged
  END]) AS links
}
RETURN claim {
  .*, date: toString(claim.date), validFrom: toString(claim.validFrom), validTo: toString(claim.validTo),
  recordedAt: toString(claim.recordedAt), retractedAt: toString(claim.retractedAt)
} AS claim, links
