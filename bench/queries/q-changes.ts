import { mixed, randomFor } from '../graph/world.ts';
import { type BenchQuery, type Data, ONLY_OURS } from './query.ts';

/** How somebody's relations changed in a month, against the month before. */
export const query: BenchQuery = {
  name: 'q',
  title: 'the 10 relations of an entity that changed most in a month',
  parameters: (world) => mixed(world, randomFor(world, 'q'), 120).map(({ id }) => ({ id })),
  ours: {
    document: `query ($id: String!) {
      changes(from: "2018-06-01", to: "2018-06-30", filter: { either: { slugs: [$id] } }, first: 10) {
        nodes { kinds claimCount claimCountBefore relation { type source { slug } target { slug } } }
      }
    }`,
    normal: ({ changes }) => changes.nodes.map(({ kinds }: Data) => kinds),
  },
  varies: 'its hits differ by some from run to run, and nobody knows yet why',
  peer: ONLY_OURS,
  bare: ONLY_OURS,
};
