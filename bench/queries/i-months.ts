import { besideHubs, randomFor } from '../graph/world.ts';
import type { BenchQuery, Data } from './query.ts';

/** How much was said of a hub and another together, month by month. */
export const query: BenchQuery = {
  name: 'i',
  title: 'the months of a pair, with how many claims each has',
  parameters: (world) => besideHubs(world, randomFor(world, 'i'), 120),
  ours: {
    document: `query ($id: String!, $other: String!) {
      timeline(
        interval: MONTH
        filter: { either: { slugs: [$id] }, and: [{ either: { slugs: [$other] } }] }
      ) { buckets { from claimCount } }
    }`,
    normal: ({ timeline }) =>
      timeline.buckets.flatMap(({ from, claimCount }: Data) =>
        claimCount > 0 ? [{ month: from.slice(0, 7), claims: claimCount }] : [],
      ),
  },
  peer: 'it counts a list as a whole, and not by parts of a date',
  bare: { statement: 'i-months', normal: (data) => data },
};
