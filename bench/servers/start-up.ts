import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { BenchQuery, Parameters, Side } from '../queries/query.ts';
import { ask, post } from './ask.ts';
import { startServer } from './process.ts';

const SCHEMA_TIME = new URL('schema-time.ts', import.meta.url).pathname;

/** @returns how long it takes from the start of a server's process to its first answer, in ms */
export async function coldStart(
  side: Side,
  environment: Record<string, string>,
  query: BenchQuery,
  parameters: Parameters,
): Promise<number> {
  const start = performance.now();
  await using server = await startServer(side, environment);
  const posted = post(server, query, parameters);
  if (posted) await ask(posted);
  return performance.now() - start;
}

/** @returns how long the schema takes to build in a process that has loaded its libraries, in ms */
export async function schemaBuild(
  side: 'ours' | 'peer',
  environment: Record<string, string>,
): Promise<number> {
  const child = spawn(process.execPath, [SCHEMA_TIME, side], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`building the schema of ${side} ended with ${code}`);
  return Number(output);
}
