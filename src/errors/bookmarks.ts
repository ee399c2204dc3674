import { NewsGraphError } from './base.ts';

/** Header by which a client that wrote reads what it wrote, at any server. */
export const BOOKMARK_HEADER = 'Newsgraph-Bookmark';

/** What a client sends back of an earlier answer is not what an answer carries. */
export class BadBookmarkError extends NewsGraphError {
  readonly code = 'BAD_BOOKMARK';

  constructor(fault: string, cause?: unknown) {
    super(`Header "${BOOKMARK_HEADER}": ${fault}. Send what an answer carried, or leave it out.`, { cause });
  }
}

/** The database is still older than what a client has seen, and did not become as new in time. */
export class BookmarkNotReachedError extends NewsGraphError {
  readonly code = 'BOOKMARK_NOT_REACHED';

  constructor(cause: unknown) {
    super(
      `The database is not yet as new as the header "${BOOKMARK_HEADER}" asks for. Try again in a few seconds, or leave it out.`,
      { cause },
    );
  }
}
