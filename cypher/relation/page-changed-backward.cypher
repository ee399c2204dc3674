// relation/page-changed, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the relations that are otherwise in a period than in the equally long time before it, those first whose number of
// claims differs most.
//
// $kinds            LIST<STRING>   which changes: NEW, STRENGTHENED, WEAKENED, ENDED, REVERSED
// $starts, $types, $from, $to, $before   those of fragments/claims-of-period
// $clauses          LIST<MAP>      those of fragments/relation-matches
// $leanings         MAP            {type: 1 or -1}; types that lean neither way are not in it
// $events           MAP            {type: true} of types that happen and do not hold
// $ceasedFrom       INTEGER        claims in the time before from which on it is told that there are none in the period
// $asOf, $knownAt   STRING         null, and a point in time, ISO 8601; null for now
// $keepsAll         BOOLEAN        whether a clause keeps every relation of now, so that none need be looked at for it
// $below            STRING         the cursor's key, or '~' for the first page
// $above            STRING         a lower key that the page ends before, or '' for none
// $limit            INTEGER        relations; callers ask for one more than the page
// $highest, $lowest STRING         keys between which relations are looked at: those of the page, or all if they are counted
// $walked           INTEGER        changed relations that are taken: those of a page, or all
// $withTotal        BOOLEAN        count all of them too
// relation          LIST           its properties; in order
// kinds             LIST<STRING>   which of $kinds it is
// key               STRING         its place in the list: by how many claims it differs, in ten digits, and its id
// counted, countedBefore   INTEGER   claims of the period and of the time before
// total             INTEGER        in a row of its own, when asked for
//
// What differs is put in order by what the claims of both times tell, which takes no look at a relation, since ids are made of type
// and ends: no more of them are looked at than fill the page.
CYPHER 5
CALL () {
  {{claims-of-period}}
}
WITH id, sum(counted) AS ofPeriod, sum(countedBefore) AS ofBefore, max(isOver) AS isOver
CALL (id) {
  WITH id WHERE $keepsAll
  RETURN true AS isKept
  UNION ALL
  WITH id WHERE NOT $keepsAll
  MATCH (relation:Relation {id: id})
  UNWIND $clauses AS clause
  WITH relation, clause WHERE clause.types IS NULL OR coalesce(clause.types[relation.type], false)
  {{relations-at}}
  RETURN true AS isKept LIMIT 1
}
WITH id, ofPeriod, ofBefore, isOver, split(id, ':') AS parts
WITH id, ofPeriod, ofBefore, isOver, coalesce($leanings[parts[1]], 0) AS leaning,
  {{pair-of-parts}} AS pair
WITH pair, sum(leaning * ofPeriod) AS net, sum(leaning * ofBefore) AS netBefore,
  collect([id, ofPeriod, ofBefore, isOver, leaning]) AS rows
UNWIND rows AS row
WITH row[0] AS id, row[1] AS ofPeriod, row[2] AS ofBefore, row[3] AS isOver,
  net * netBefore < 0 AND row[4] * net > 0 AND row[1] > 0 AS isReversed,
  right('000000000' + toString(abs(row[1] - row[2])), 10) + '|' + row[0] AS key
WHERE key < $highest AND key > $lowest
WITH * ORDER BY key ASC
MATCH (relation:Relation {id: id})
WITH relation, ofPeriod, ofBefore, isOver, isReversed, key, CASE
  WHEN ofPeriod = 0 OR ofBefore > 0 THEN false
  WHEN {{relation-is-plain}} THEN relation.firstDate >= date($from)
  ELSE NOT EXISTS {
    MATCH (claim:Claim)-[of:OF]->()
    WHERE of.relationId = relation.id AND of.sort > '0000-00-01' AND of.sort < $from AND {{claim-counts-at}}
  }
END AS isNew
WITH relation, ofPeriod, ofBefore, isReversed, key, isNew, CASE
  WHEN isOver THEN NOT EXISTS {
    MATCH (claim:Claim)-[:OF]->(relation)
    WHERE {{claim-counts-at}}
      AND coalesce(coalesce(claim.validFrom, claim.date) <= date($to), claim.validTo IS NOT NULL)
      AND coalesce(claim.validTo > date($to), true)
  }
  ELSE false
END OR coalesce($events[relation.type], false) AND ofPeriod = 0 AND ofBefore >= $ceasedFrom AS isEnded
WITH relation, ofPeriod, ofBefore, key, [kind IN $kinds WHERE CASE kind
  WHEN 'NEW' THEN isNew
  WHEN 'STRENGTHENED' THEN ofPeriod > ofBefore AND NOT isNew
  WHEN 'WEAKENED' THEN ofPeriod < ofBefore AND NOT isEnded
  WHEN 'ENDED' THEN isEnded
  ELSE isReversed
END] AS kinds
WHERE size(kinds) > 0
WITH relation, ofPeriod, ofBefore, kinds, key ORDER BY key ASC LIMIT $walked
WITH collect([relation, ofPeriod, ofBefore, kinds, key]) AS found
CALL (found) {
  UNWIND found AS row
  WITH row WHERE row[4] < $below AND row[4] > $above
  WITH row ORDER BY row[4] ASC LIMIT $limit
  WITH row, row[0] AS relation
  CALL (relation) {
    {{relation-counted-at}}
  }
  WITH relation, row, right('000000000' + toString(claimCount), 10) + '|' + relation.id AS rank, claimCount, eventCount,
    sourceCount, firstDate, lastDate
  RETURN [
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, claimCount,
    eventCount, sourceCount, toString(firstDate), toString(lastDate)
  ] AS relation, row[1] AS counted, row[2] AS countedBefore, row[3] AS kinds, row[4] AS key, null AS total
  UNION ALL
  WITH found WHERE $withTotal
  RETURN null AS relation, 0 AS counted, 0 AS countedBefore, [] AS kinds, '' AS key, size(found) AS total
}
RETURN relation, counted, countedBefore, kinds, key, total
