import { isRetryableError, Neo4jError } from 'neo4j-driver';
import {
  BadBookmarkError,
  BookmarkNotReachedError,
  ConcurrentWriteError,
  DatabaseUnavailableError,
  NewsGraphError,
  StatementMemoryError,
  StatementTimeoutError,
} from '../errors.ts';

/**
 * @returns what a failure of the driver means to a client: no answer and a timeout have errors of their
 *   own; anything else is a defect, and stays what it is
 */
export function driverFailure(error: unknown, timeoutMs: number): unknown {
  if (error instanceof NewsGraphError) return error;
  if (!(error instanceof Neo4jError)) return error;
  const bookmark = bookmarkFailure(error);
  if (bookmark) return bookmark;
  if (error.code.includes('TransactionTimedOut')) return new StatementTimeoutError(timeoutMs, error);
  if (isOutOfMemory(error)) return new StatementMemoryError(error);
  return isRetryableError(error) || UNREACHABLE.test(error.message)
    ? new DatabaseUnavailableError(error)
    : error;
}

/** @returns the same of a statement that was ended at its limit: the driver says no more than that it was ended */
export function lateFailure(error: unknown, timeoutMs: number): unknown {
  const failure = driverFailure(error, timeoutMs);
  return failure instanceof Neo4jError ? new StatementTimeoutError(timeoutMs, error) : failure;
}

/** @returns the same of a write, which can also meet another write; it may then be tried again */
export function writeFailure(error: unknown, timeoutMs: number): unknown {
  if (error instanceof Neo4jError && CONCURRENT.test(error.code)) return new ConcurrentWriteError(error);
  return driverFailure(error, timeoutMs);
}

/** @returns what it means if the database makes nothing of a bookmark; undefined of any other failure */
export function bookmarkFailure(error: unknown): NewsGraphError | undefined {
  if (!(error instanceof Neo4jError)) return undefined;
  // Neo4j 5.26 waits until the time of the transaction is up where that is shorter, and tells it as such.
  if (error.code === 'Neo.TransientError.Transaction.BookmarkTimeout')
    return new BookmarkNotReachedError(error);
  if (error.code.includes('InvalidBookmark')) {
    return new BadBookmarkError('what it says is no bookmark of this database', error);
  }
  return undefined;
}

/**
 * @param awaitsBookmark whether the statement may still wait for the database to be as new as a bookmark: Neo4j does
 *   not end that when it is told to
 * @returns what it means that a database which is there has not answered after all the time of a statement
 */
export function silenceFailure(timeoutMs: number, awaitsBookmark: boolean): NewsGraphError {
  const cause = `no answer within ${timeoutMs} ms`;
  return awaitsBookmark ? new BookmarkNotReachedError(cause) : new DatabaseUnavailableError(cause);
}

/** Whether a statement went over its limit of memory, which the driver takes for something that passes by itself. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code.includes('OutOfMemory');

/** Two writes met: one was to create what the other created, or each waited for the other for too long. */
const CONCURRENT = /ConstraintValidationFailed|DeadlockDetected|LockClientStopped|LockAcquisitionTimeout/;

/** What the driver says, under the code `N/A`, when its pool gives no connection in time. */
const UNREACHABLE = /connection acquisition timed out|pool is closed|failed to connect/i;
