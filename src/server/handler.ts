import type { RequestListener } from 'node:http';
import compression from 'compression';
import { refuse } from './protocol/refusal.ts';
import { requestTargetFault } from './protocol/request-target.ts';

/** Below this many bytes an answer is one packet anyway, and compressing it costs more than it saves. */
const COMPRESSION_THRESHOLD_BYTES = 1400;

/** What stands before Yoga, for what is not yet known to be a request that Yoga can take. */
export function createHandler(yoga: RequestListener): RequestListener {
  const compress = compression({ threshold: COMPRESSION_THRESHOLD_BYTES });
  return (request, response) => {
    const fault = requestTargetFault(request);
    if (fault) return refuse(response, fault);
    compress(request as never, response as never, () => yoga(request, response));
  };
}
