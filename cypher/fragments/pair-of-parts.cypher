// The two whom a relation joins, whichever way it points; `parts` are those of its id.
CASE WHEN parts[0] < parts[2] THEN parts[0] + ':' + parts[2] ELSE parts[2] + ':' + parts[0] END
