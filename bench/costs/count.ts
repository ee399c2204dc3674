import { once } from 'node:events';
import type { ServerProcess } from '../servers/process.ts';
import type { CountedStatement } from './preload.ts';

/** Statements that a server runs while `work` goes on, in the order in which they end. */
export async function countStatements(
  { child }: ServerProcess,
  work: () => Promise<unknown>,
): Promise<readonly CountedStatement[]> {
  child.send('count');
  await work();
  const answer = once(child, 'message');
  child.send('counted');
  const [statements] = await answer;
  return statements;
}
