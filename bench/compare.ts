import { isDeepStrictEqual } from 'node:util';
import type { BenchQuery, Parameters } from './queries/query.ts';
import { askNormal } from './servers/ask.ts';
import type { ServerProcess } from './servers/process.ts';

/** Where an answer says something else than another. */
export function firstDifference(one: unknown, other: unknown, path = ''): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  if (typeof one === 'object' && typeof other === 'object' && one !== null && other !== null) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const [left, right] = [one, other].map((side) => (side as Record<string, unknown>)[key]);
      const difference = firstDifference(left, right, `${path}.${key}`);
      if (difference !== null) return difference;
    }
  }
  return `${path || 'the answer'} is ${shown(one)} and ${shown(other)}`;
}

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 120) ?? 'absent';

/**
 * Asks all sides the same.
 *
 * @returns the first thing that they answer differently, with whom and where; null if there is none
 */
export async function compareSides(
  servers: readonly ServerProcess[],
  query: BenchQuery,
  sets: readonly Parameters[],
): Promise<string | null> {
  for (const parameters of sets) {
    const answers = await Promise.all(
      servers.map(async (server) => ({
        side: server.side,
        answer: await askNormal(server, query, parameters),
      })),
    );
    const [first, ...others] = answers.filter(({ answer }) => answer !== null);
    for (const { side, answer } of others) {
      const difference = firstDifference(first?.answer, answer);
      if (difference !== null)
        return `${first?.side} and ${side} differ at ${JSON.stringify(parameters).slice(0, 200)}: ${difference}`;
    }
  }
  return null;
}
