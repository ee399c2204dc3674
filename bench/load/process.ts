import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LoadOrder, LoadResult } from './messages.ts';

const GENERATOR = new URL('generator.ts', import.meta.url).pathname;

/** The load generator in a process of its own. */
export interface LoadGenerator extends AsyncDisposable {
  run(order: LoadOrder): Promise<LoadResult>;
}

export function startLoadGenerator(): LoadGenerator {
  const child = spawn(process.execPath, [GENERATOR], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the load generator ended with ${code}`);
  });
  // Only of interest to whoever waits for a result.
  ended.catch(() => {});
  return {
    run: async (order) => {
      const result = once(child, 'message');
      child.send(order);
      const [message] = await Promise.race([result, ended]);
      return message as LoadResult;
    },
    [Symbol.asyncDispose]: async () => {
      child.disconnect();
      await ended.catch(() => {});
    },
  };
}
