import { mixed, randomFor } from '../graph/world.ts';
import type { BenchQuery } from './query.ts';

/** How far an entity is from a hub or somebody middling. newsgraph gives the strongest of the shortest paths, the statement any. */
export const query: BenchQuery = {
  name: 'j',
  title: 'the length of a shortest path between two',
  parameters: (world) => {
    const random = randomFor(world, 'j');
    const others = mixed(world, random, 120);
    return mixed(world, random, 120).map(({ id }, place) => {
      const other = others[(place + 7) % others.length]?.id ?? '';
      return { id, other: other === id ? (world.hubs.find((hub) => hub.id !== id)?.id ?? '') : other };
    });
  },
  ours: {
    document: `query ($id: String!, $other: String!) {
      paths(from: { slug: $id }, to: { slug: $other }, first: 1) { nodes { length } }
    }`,
    normal: ({ paths }) => ({ length: paths.nodes[0]?.length ?? null }),
  },
  peer: 'it has no field for paths',
  bare: { statement: 'j-path', normal: (data) => data },
};
