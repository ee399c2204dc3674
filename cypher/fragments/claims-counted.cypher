// What the claims of one relation that count, each a `claim`, come to; the end of a subquery. It gives claimCount,
// eventCount, origins, firstDate and lastDate.
{{claim-origins}}
WITH claim, origins, coalesce(claim.validFrom, claim.date) AS day
UNWIND CASE origins WHEN [] THEN [null] ELSE origins END AS origin
WITH
  count(DISTINCT claim) AS claimCount,
  count(DISTINCT day) AS days,
  count(DISTINCT CASE WHEN day IS NULL THEN claim END) AS undated,
  collect(DISTINCT origin) AS origins,
  min(day) AS firstDate,
  max(day) AS lastDate
RETURN claimCount, days + undated AS eventCount, origins, firstDate, lastDate
