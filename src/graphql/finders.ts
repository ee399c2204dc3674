import type { Graph, RunOptions } from '../graph/client.ts';
import { EntityFinder } from '../graph/filter/entities.ts';
import { type Clock, NOW } from '../model/clock.ts';

/** Gives what finds entities by conditions as they hold at a clock; now when undefined. */
export type FinderAt = (clock?: Clock) => EntityFinder;

/** @returns gives one finder for each clock */
export function findersByClock(graph: Graph, run: RunOptions): FinderAt {
  const finders = new Map<string, EntityFinder>();
  return (clock = NOW) => {
    const key = JSON.stringify(clock);
    const finder = finders.get(key) ?? new EntityFinder(graph, { clock, ...run });
    finders.set(key, finder);
    return finder;
  };
}
