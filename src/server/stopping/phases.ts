import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LIVE_PATH, READY_PATH } from '../paths.ts';
import { refuse } from '../protocol/refusal.ts';

/** After so many seconds a client may try again. */
const RETRY_AFTER_S = 5;

/** Until there is something to serve. */
export const starting: RequestListener = (_request, response) =>
  unavailable(response, 'newsgraph is starting.');

/** Serves, but says that it will not for long: whoever balances the load looks elsewhere. */
export const notReady =
  (handler: RequestListener): RequestListener =>
  (request, response) =>
    pathOf(request) === READY_PATH
      ? unavailable(response, 'newsgraph is about to stop.')
      : handler(request, response);

/** Refuses what is new; the connection closes behind the answer. */
export const stopping: RequestListener = (request, response) => {
  response.setHeader('connection', 'close');
  // It is still at work, and not to be killed.
  if (pathOf(request) === LIVE_PATH) response.writeHead(200).end();
  else unavailable(response, 'newsgraph is stopping.');
};

function unavailable(response: ServerResponse, message: string): void {
  refuse(response, {
    status: 503,
    code: 'SERVER_UNAVAILABLE',
    message: `${message} Try again in a few seconds.`,
    headers: { 'retry-after': String(RETRY_AFTER_S) },
  });
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.replace(/\?.*/s, '');
}
