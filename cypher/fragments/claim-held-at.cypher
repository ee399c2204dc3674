// Whether `claim` held at $asOf and $knownAt, denials too; for the WHERE of a statement. It was there then and ACTIVE.
{{claim-was-active}}
AND {{claim-was-at}}
