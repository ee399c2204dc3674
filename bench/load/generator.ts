import autocannon from 'autocannon';
import type { LoadOrder, LoadResult } from './messages.ts';

/** The load generator: a process that is sent orders and sends back what came of them. */

const TIMEOUT_S = 60;

/** GraphQL puts errors before data; the bare server has no other way to fail than its status. */
const isAnswer = (body: unknown) => String(body).startsWith('{"data":');

async function run({ url, bodies, clients, seconds }: LoadOrder): Promise<LoadResult> {
  const latencies: number[] = [];
  const start = performance.now();
  let last = start;
  let started = 0;
  const finished = Promise.withResolvers<autocannon.Result>();
  const instance = autocannon(
    {
      ...{ url, connections: clients, duration: seconds, timeout: TIMEOUT_S, method: 'POST' as const },
      headers: { 'content-type': 'application/json' },
      requests: bodies.map((body) => ({ body })),
      // Each client begins elsewhere, so that no two ask the same at once.
      setupClient: (client) => {
        const from = Math.floor((started++ * bodies.length) / clients);
        client.setRequests([...bodies.slice(from), ...bodies.slice(0, from)].map((body) => ({ body })));
      },
      verifyBody: isAnswer,
    },
    (error: Error | null, result) => (error ? finished.reject(error) : finished.resolve(result)),
  );
  instance.on('response', (_client, _status, _bytes, milliseconds) => {
    latencies.push(milliseconds);
    last = performance.now();
  });
  const { errors, non2xx, mismatches } = await finished.promise;
  return { latencies, seconds: (last - start) / 1000, errors: errors + non2xx + mismatches };
}

process.on('message', async (order: LoadOrder) => {
  process.send?.(await run(order));
});
