import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from '../protocol/refusal.ts';
import type { ConnectionOptions } from './options.ts';

/** For so long what is left of a body that was refused is read, so that its sender sees why. */
const LINGER_MS = 1000;

/** A body is longer than it may be, by what is declared or by what came. */
export const BODY_TOO_LARGE: Refusal = {
  status: 413,
  code: 'REQUEST_ENTITY_TOO_LARGE',
  message: 'Request body too large',
};

/** @returns why a request is refused by its headers alone; undefined if it is not */
export function requestFault(request: IncomingMessage, options: ConnectionOptions): Refusal | undefined {
  // Node leaves out those above its own limit, which is one more.
  if (request.rawHeaders.length / 2 > options.headers) {
    const message = `The request has more than ${options.headers} headers.`;
    return { status: 431, code: 'BAD_REQUEST', message };
  }
  const { 'content-encoding': encoding = 'identity' } = request.headers;
  if (encoding !== 'identity') {
    const message = `Content-Encoding ${JSON.stringify(encoding)} is not accepted; send the body as it is.`;
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message };
  }
  const { 'content-length': length } = request.headers;
  return Number(length ?? 0) > options.bodyBytes ? BODY_TOO_LARGE : undefined;
}

/** Closes the connection of a request that was answered before its body was there, unless it comes soon. */
export function endUnfinished(request: IncomingMessage, response: ServerResponse): void {
  // It is let go with the answer.
  const { socket } = request;
  response.once('finish', () => {
    if (request.complete) return;
    setTimeout(() => request.complete || socket.destroy(), LINGER_MS).unref();
  });
}
