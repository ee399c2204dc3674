import { mixed, randomFor } from '../graph/world.ts';
import { type BenchQuery, type Data, ONLY_OURS } from './query.ts';

/** What is disputed about somebody: in ICEWS18 nobody denies anything, but cooperation and conflict lie side by side. */
export const query: BenchQuery = {
  name: 'p',
  title: 'the 10 strongest relations of an entity that something stands against, with both sides',
  parameters: (world) => mixed(world, randomFor(world, 'p'), 120).map(({ id }) => ({ id })),
  ours: {
    document: `query ($id: String!) {
      disputes(filter: { either: { slugs: [$id] } }, first: 10) {
        nodes { kinds relation { type source { slug } target { slug } } points(first: 1) { kind } }
      }
    }`,
    normal: ({ disputes }) => disputes.nodes.map(({ kinds }: Data) => kinds),
  },
  peer: ONLY_OURS,
  bare: ONLY_OURS,
};
