import { besideHubs, randomFor } from '../graph/world.ts';
import { type BenchQuery, type Data, ONLY_OURS } from './query.ts';

/** Whom a hub and another both have to do with. */
export const query: BenchQuery = {
  name: 'o',
  title: 'the 10 whom a hub and another both have most to do with',
  parameters: (world) => besideHubs(world, randomFor(world, 'o'), 120),
  ours: {
    document: `query ($id: String!, $other: String!) {
      common(entities: [{ slug: $id }, { slug: $other }], first: 10) { nodes { name } }
    }`,
    normal: ({ common }) => common.nodes.map(({ name }: Data) => name),
  },
  peer: ONLY_OURS,
  bare: ONLY_OURS,
};
