import { mixed, randomFor } from '../graph/world.ts';
import type { BenchQuery, Data } from './query.ts';

/** What the explorer draws of whoever is opened: the 25 strongest relations, who they lead to, and what is between all of them. */
export const query: BenchQuery = {
  name: 'm',
  title:
    "a drawing of an entity's neighbourhood: its 25 strongest relations and all between those they lead to",
  parameters: (world) => mixed(world, randomFor(world, 'm'), 120).map(({ id }) => ({ id })),
  ours: {
    document: `query ($id: String!) {
      neighborhood(around: [{ slug: $id }], depth: 1, perNode: 25) {
        nodes { entity { slug name } }
        relations { type claimCount source { slug } target { slug } }
      }
    }`,
    normal: ({ neighborhood: { nodes, relations } }) => ({
      names: nodes.map(({ entity }: Data) => entity.name).sort(),
      relations: relations.length,
      strongest: relations[0]?.claimCount ?? null,
    }),
  },
  peer: 'what is between those that a list leads to would be asked for by a second request, with their ids',
  bare: {
    statement: 'm-neighborhood',
    normal: ({ names, ...rest }) => ({ names: [...names].sort(), ...rest }),
  },
};
