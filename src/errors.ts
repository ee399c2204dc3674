import { NewsGraphError } from './errors/base.ts';
import type { Role } from './model/role.ts';

export { NewsGraphError } from './errors/base.ts';
export * from './errors/bookmarks.ts';
export * from './errors/writing.ts';

/** An argument a client gave is not allowed; the message names argument, value and what is allowed. */
export class BadUserInputError extends NewsGraphError {
  readonly code = 'BAD_USER_INPUT';
  /** Path of the argument, e.g. `first` or `by.name`. */
  readonly argument: string;

  constructor(argument: string, message: string) {
    super(`Argument "${argument}": ${message}`);
    this.argument = argument;
  }
}

/** One of the things that an ambiguous name may mean. */
export interface Candidate {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** Several entities bear the name that was asked for. */
export class AmbiguousNameError extends NewsGraphError {
  readonly code = 'AMBIGUOUS_NAME';
  readonly candidates: readonly Candidate[];

  constructor(argument: string, value: string, candidates: readonly Candidate[]) {
    const list = candidates.map(({ id, kind, name }) => `${id} (${kind} "${name}")`).join(', ');
    super(
      `Argument "${argument}": ${candidates.length} entities are named "${value}": ${list}. Ask by slug.`,
    );
    this.candidates = candidates;
  }
}

/** Nobody is known to ask, and what was asked for needs a role. */
export class UnauthenticatedError extends NewsGraphError {
  readonly code = 'UNAUTHENTICATED';

  constructor(needed: Role) {
    super(`This needs the role ${needed}, and who asks is not known. Send "Authorization: Bearer <key>".`);
  }
}

/** Whoever signs tokens does not say with which keys, so that none can be verified. */
export class IdentityUnavailableError extends NewsGraphError {
  readonly code = 'IDENTITY_UNAVAILABLE';

  constructor() {
    super(
      'Tokens cannot be verified at the moment: their issuer does not answer. Try again in a few seconds.',
    );
  }
}

/** Who asks is known, and has not the role that it needs. */
export class ForbiddenError extends NewsGraphError {
  readonly code = 'FORBIDDEN';

  constructor(needed: Role, had: Role | null) {
    super(`This needs the role ${needed}; yours is ${had ?? 'none'}.`);
  }
}

/** No API key has this id. */
export class UnknownKeyError extends NewsGraphError {
  readonly code = 'UNKNOWN_KEY';

  constructor(id: string) {
    super(`No key has the id "${id}". \`newsgraph keys list\` shows those that there are.`);
  }
}

/** The database does not answer, or not in time to be of use. */
export class DatabaseUnavailableError extends NewsGraphError {
  readonly code = 'DATABASE_UNAVAILABLE';

  constructor(cause: unknown) {
    super('The database cannot be reached at the moment. Try again in a few seconds.', { cause });
  }
}

/** A statement ran longer than its time limit and was ended. */
export class StatementTimeoutError extends NewsGraphError {
  readonly code = 'STATEMENT_TIMEOUT';

  constructor(timeoutMs: number, cause: unknown) {
    super(`The database took longer than the limit of ${timeoutMs} ms. Ask for less.`, { cause });
  }
}

/** A statement needed more memory of the database than one may have, and was ended. */
export class StatementMemoryError extends NewsGraphError {
  readonly code = 'STATEMENT_MEMORY';

  constructor(cause: unknown) {
    super('The database would need more memory for it than it gives to one question. Ask for less.', {
      cause,
    });
  }
}

/** A request took longer than it may; its statements were ended. */
export class RequestTimeoutError extends NewsGraphError {
  readonly code = 'REQUEST_TIMEOUT';

  constructor(timeoutMs: number) {
    super(`The request took longer than the limit of ${timeoutMs} ms. Ask for less.`);
  }
}

/** Nobody waits for the answer any more. */
export class RequestCancelledError extends NewsGraphError {
  readonly code = 'REQUEST_CANCELLED';

  constructor() {
    super('The client has gone.');
  }
}

/** Something with the same identity was written by somebody else at the same time; trying again shows it. */
export class ConcurrentWriteError extends NewsGraphError {
  readonly code = 'CONCURRENT_WRITE';

  constructor(cause: unknown) {
    super('The same was written by somebody else at the same time. Try again.', { cause });
  }
}

/** A rule of the model that a record breaks, by the record and its field. */
export interface RecordFault {
  readonly record: string;
  readonly id: string;
  /** Null for the record as a whole. */
  readonly field: string | null;
  readonly message: string;
}

/** What was to be written breaks a rule of the model; nothing was written. */
export class InvalidRecordError extends NewsGraphError {
  readonly code = 'INVALID_RECORD';
  /** Where the fault lies, as far as that is a record of the graph. */
  readonly faults: readonly RecordFault[];

  constructor(where: string, message: string, faults: readonly RecordFault[] = []) {
    super(`${where}: ${message}`);
    this.faults = faults;
  }

  /** @param faults at least one; the message tells the first */
  static of(faults: readonly [RecordFault, ...RecordFault[]]): InvalidRecordError {
    const [{ record, id, field, message }] = faults;
    const where = field === null ? `${record} "${id}"` : `${record} "${id}", ${field}`;
    return new InvalidRecordError(where, message, faults);
  }
}

/** An import cannot begin or go on; the message names the file and says how to go on. */
export class ImportError extends NewsGraphError {
  readonly code = 'CANNOT_IMPORT';
}

/** What is to be taken away cannot be, or not whole; the message says what to do. */
export class ExportError extends NewsGraphError {
  readonly code = 'CANNOT_EXPORT';
}

/** Something cannot be erased; the message names it and says why. */
export class EraseError extends NewsGraphError {
  readonly code = 'CANNOT_ERASE';
}

/** A file cannot be restored; the message names it and says what is wrong with it, or with the graph. */
export class RestoreError extends NewsGraphError {
  readonly code = 'CANNOT_RESTORE';
}

/** A persisted operation, or the file of it, is of no use; the message names file, id and what is allowed. */
export class InvalidOperationError extends NewsGraphError {
  readonly code = 'INVALID_OPERATION';
}

/** A setting in the environment is not allowed; the message names it and what is allowed. */
export class ConfigError extends NewsGraphError {
  readonly code = 'BAD_CONFIG';
}

/** The process cannot start; each line of the message says what was found or what to do. */
export class StartError extends NewsGraphError {
  readonly code = 'CANNOT_START';
}

/** A .cypher file and its declaration do not agree: a defect of the program, found at start. */
export class StatementError extends NewsGraphError {
  readonly code = 'BAD_STATEMENT';

  constructor(statement: string, message: string) {
    super(`Statement ${statement} ${message}`);
  }
}
