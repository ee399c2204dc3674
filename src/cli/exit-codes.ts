/** Exit codes, so that a script can tell what went wrong. */
export const EXIT = {
  OK: 0,
  /** The work failed, or a check found something. */
  FAILED: 1,
  /** An unknown command, option or argument. */
  USAGE: 2,
  /** A setting that is not allowed. */
  CONFIG: 3,
  /** Of `neo4j status` only; as `systemctl status` has it. */
  NOT_RUNNING: 3,
  /** No database, a taken port, a data folder in use. */
  CANNOT_START: 4,
  /** An import went through, but for rows that it could not take. */
  REJECTED: 5,
} as const;

/** The same for people: the end of `newsgraph --help`. */
export const EXIT_HELP = `
Exit codes:
  0  done
  1  the work failed, or a check found something
  2  unknown command, option or argument
  3  a setting is not allowed (neo4j status: none runs)
  4  cannot start: no database, port taken, data folder in use, …
  5  imported, but for rows that were rejected: see the rejects file`;
