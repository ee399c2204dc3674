import type { Server, ServerResponse } from 'node:http';
import { isExport } from '../export/header.ts';
import { isEndless } from '../stopping/in-flight.ts';

/** How often to look, at least. */
const LOOK_EVERY_MS = 1000;

/**
 * Closes connections whose clients do not read: an answer may take so long from its first byte to its last, a
 * stream may be behind for so long, and of an export something must be read in that time. Until then what is not read is
 * kept in memory.
 *
 * @param responses those that are being answered
 */
export function endSlowReaders(server: Server, responses: Iterable<ServerResponse>, timeoutMs: number): void {
  /** Since when each waits for its reader, as it was first seen, and what had been sent by then. */
  let since = new Map<ServerResponse, Waiting>();
  const look = () => {
    const nowMs = performance.now();
    const waiting = new Map<ServerResponse, Waiting>();
    for (const response of responses) {
      if (!waitsForReader(response)) continue;
      const bytes = isExport(response) ? (response.socket?.bytesWritten ?? 0) : 0;
      const seen = since.get(response);
      const sinceMs = seen?.bytes === bytes ? seen.sinceMs : nowMs;
      if (nowMs - sinceMs < timeoutMs) waiting.set(response, { sinceMs, bytes });
      else response.socket?.destroy();
    }
    since = waiting;
  };
  const timer = setInterval(look, Math.min(LOOK_EVERY_MS, timeoutMs / 4)).unref();
  server.once('close', () => clearInterval(timer));
}

/** An answer that waits for its reader. */
interface Waiting {
  readonly sinceMs: number;
  /** Sent on its connection; 0 where that is of no matter. */
  readonly bytes: number;
}

/** One that waits behind another on its connection has no socket yet. */
const waitsForReader = (response: ServerResponse) =>
  response.socket !== null &&
  response.headersSent &&
  (!(isEndless(response) || isExport(response)) || response.writableLength > 0);
