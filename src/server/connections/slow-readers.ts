import type { Server, ServerResponse } from 'node:http';
import { isEndless } from '../stopping/in-flight.ts';

/** How often to look, at least. */
const LOOK_EVERY_MS = 1000;

/**
 * Closes connections whose clients do not read: an answer may take so long from its first byte to its last, and a
 * stream may be behind for so long. Until then what is not read is kept in memory.
 *
 * @param responses those that are being answered
 */
export function endSlowReaders(server: Server, responses: Iterable<ServerResponse>, timeoutMs: number): void {
  /** Since when each waits for its reader, as it was first seen. */
  let since = new Map<ServerResponse, number>();
  const look = () => {
    const nowMs = performance.now();
    const waiting = new Map<ServerResponse, number>();
    for (const response of responses) {
      if (!waitsForReader(response)) continue;
      const sinceMs = since.get(response) ?? nowMs;
      if (nowMs - sinceMs < timeoutMs) waiting.set(response, sinceMs);
      else response.socket?.destroy();
    }
    since = waiting;
  };
  const timer = setInterval(look, Math.min(LOOK_EVERY_MS, timeoutMs / 4)).unref();
  server.once('close', () => clearInterval(timer));
}

/** One that waits behind another on its connection has no socket yet. */
const waitsForReader = (response: ServerResponse) =>
  response.socket !== null && response.headersSent && (!isEndless(response) || response.writableLength > 0);
