// Whether what is stored of `relation` tells of $asOf and $knownAt too: all claims that are linked to it count, none of
// them can end or has no day, and all were recorded by then. A relation that lacks what it takes is not plain. Of now it always
// tells, as everybody is shown it.
CASE WHEN $asOf IS NULL AND $knownAt IS NULL AND NOT $withPrivate THEN true ELSE
  coalesce(relation.looseCount = 0, false) AND ($knownAt IS NULL OR coalesce(relation.recordedAt <= datetime($knownAt), false))
END
