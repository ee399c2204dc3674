import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Side } from '../queries/query.ts';
import { residentMemory } from '../shared/memory.ts';

const path = (file: string) => new URL(file, import.meta.url).pathname;
const COMMANDS: Readonly<Record<Side, readonly string[]>> = {
  ours: [path('../../src/cli/main.ts'), 'serve'],
  peer: [path('peer/index.ts')],
  bare: [path('bare.ts')],
};
/**
 * As servers are run for others, with defaults but for the port, for the rate limit, which is there to turn load
 * like this away, and for patience: on a busy machine a statement's first planning takes its time.
 */
const SETTINGS = {
  ...{ NODE_ENV: 'production', PORT: '0', RATE_LIMIT_PER_S: '0', STATEMENT_TIMEOUT_MS: '60000' },
  // What the server counts by itself is no cost of a query.
  COUNTS_KEPT_WARM: 'no',
};
/** Has a server count its statements and what they touch when it is told to (`costs/count.ts`). */
export const COUNTING = path('../costs/preload.ts');

/** A server of one side, in a process of its own. */
export interface ServerProcess extends AsyncDisposable {
  readonly side: Side;
  /** Where queries are posted. */
  readonly url: string;
  readonly child: ChildProcess;
  memory(): Promise<{ nowMb: number; peakMb: number }>;
}

/**
 * Starts a server on a free port, as its users do.
 *
 * @param preload what is loaded before its own code, e.g. `COUNTING`
 */
export async function startServer(
  side: Side,
  environment: Record<string, string>,
  preload?: string,
): Promise<ServerProcess> {
  const first = preload === undefined ? [] : ['--import', preload];
  const child = spawn(process.execPath, [...first, ...COMMANDS[side]], {
    env: { ...process.env, ...environment, ...SETTINGS },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors = `${errors}${chunk}`.slice(-2000);
  });
  const url = await Promise.race([
    announced(child),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the server of ${side} ended with ${code}: ${errors}`);
    }),
  ]);
  return {
    ...{ side, url, child },
    memory: () => residentMemory(child.pid),
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(side === 'ours' ? 'SIGTERM' : 'SIGKILL');
      await ended;
    },
  };
}

async function announced(child: ChildProcess): Promise<string> {
  let output = '';
  const found = Promise.withResolvers<string>();
  child.stdout?.on('data', (chunk) => {
    output += chunk;
    const [, url] = /GraphQL\s+(\S+)/.exec(output) ?? [];
    if (url !== undefined) found.resolve(url);
  });
  return found.promise;
}
