import type { RequestListener } from 'node:http';
import compression from 'compression';
import { readBody } from './connections/body.ts';
import type { ConnectionOptions } from './connections/options.ts';
import { BODY_TOO_LARGE, endUnfinished, requestFault } from './connections/request-limits.ts';
import { refuse } from './protocol/refusal.ts';
import { requestTargetFault } from './protocol/request-target.ts';

/** Below this many bytes an answer is one packet anyway, and compressing it costs more than it saves. */
const COMPRESSION_THRESHOLD_BYTES = 1400;

/** What stands before Yoga, for what is not yet known to be a request that Yoga can take. */
export function createHandler(yoga: RequestListener, limits: ConnectionOptions): RequestListener {
  const compress = compression({ threshold: COMPRESSION_THRESHOLD_BYTES });
  const answer: RequestListener = (request, response) =>
    compress(request as never, response as never, () => yoga(request, response));
  return async (request, response) => {
    endUnfinished(request, response);
    const fault = requestTargetFault(request) ?? requestFault(request, limits);
    if (fault) return refuse(response, fault);
    if (request.method === 'GET' || request.method === 'HEAD') return answer(request, response);
    const body = await readBody(request, limits.bodyBytes);
    if (body === undefined) return refuse(response, BODY_TOO_LARGE);
    // Where Yoga looks for what was read already. An empty text it would take for one that was not.
    Object.assign(request, { body: body === '' ? ' ' : body });
    return answer(request, response);
  };
}
