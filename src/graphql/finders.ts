import type { Graph, RunOptions } from '../graph/client.ts';
import { EntityFinder } from '../graph/filter/entities.ts';
import type { Clock } from '../model/clock.ts';

/** Gives what finds entities by conditions as they hold at a clock; now when undefined. */
export type FinderAt = (clock?: Clock) => EntityFinder;

/**
 * @param now what is read without a clock
 * @returns gives one finder for each clock
 */
export function findersByClock(graph: Graph, run: RunOptions, now: Clock): FinderAt {
  const finders = new Map<string, EntityFinder>();
  return (clock = now) => {
    const key = JSON.stringify(clock);
    const finder = finders.get(key) ?? new EntityFinder(graph, { clock, ...run });
    finders.set(key, finder);
    return finder;
  };
}
