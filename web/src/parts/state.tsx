import type { ReactNode } from 'react';
import { AskError } from '../api/ask.ts';

/** What is said of some codes in place of the words for programs. */
const WORDS: Readonly<Record<string, string>> = {
  RATE_LIMITED: 'The server asks to wait a little: too much was asked at once.',
  REQUEST_TIMEOUT: 'That took the server too long. Fewer expanded entities or a shorter range of dates help.',
  STATEMENT_TIMEOUT:
    'That took the server too long. Fewer expanded entities or a shorter range of dates help.',
  DATABASE_UNAVAILABLE: 'The database does not answer.',
};

/** Tells that something went wrong, and offers to try again. */
export function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const code = error instanceof AskError ? error.code : '';
  return (
    <div className="failure" role="alert">
      <p>{WORDS[code] ?? error.message}</p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

/** Tells that something is under way. */
export const Loading = ({ children }: { readonly children: ReactNode }) => (
  <p className="loading" role="status">
    {children}
  </p>
);
