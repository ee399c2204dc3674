import { randomFor } from '../graph/world.ts';
import type { BenchQuery, Data } from './query.ts';

/** Hostile types that have a direction, so that each relation is stored from its source. */
const TYPES = ['OPPOSES', 'CRITICISES', 'ACCUSES', 'DEMANDS_OF', 'THREATENS', 'REJECTS'];
/** A type that has none, so that who it joins is asked for either way round. */
const SHARED = 'MET_WITH';

/** Whom a hub stands against of those who stand well with another: a filter within a filter. */
export const query: BenchQuery = {
  name: 'd',
  title: "a hub's 10 strongest relations of 6 types to those who met another hub",
  parameters: (world) => {
    const random = randomFor(world, 'd');
    return Array.from({ length: 60 }, () => {
      const { id } = random.pick(world.hubs);
      const others = world.hubs.filter((hub) => hub.id !== id);
      return { id, types: TYPES, shared: SHARED, other: random.pick(others).id };
    });
  },
  ours: {
    document: `query ($id: String!, $types: [RelationType!]!, $shared: RelationType!, $other: String!) {
      entity(by: { slug: $id }) {
        slug
        relations(
          first: 10
          types: $types
          direction: OUT
          filter: { counterpart: { relations: { some: { types: [$shared], counterpart: { slugs: [$other] } } } } }
        ) {
          edges { counterpart { name } node { type claimCount } }
        }
      }
    }`,
    normal: ({ entity }) =>
      entity.relations.edges.map(({ counterpart, node }: Data) => ({ ...node, name: counterpart.name })),
  },
  // From the root and not from the entity: there its filter and its order are a range of an index of the graph.
  // Over RELATED, which is one step from end to end, to the other hub.
  peer: {
    document: `query ($id: String!, $types: [String!]!, $shared: String!, $other: ID!) {
      relations(
        where: {
          sourceId: { eq: $id } type: { in: $types } rank: { gt: "0000000001" }
          target: { some: { relatedConnection: { some: {
            node: { id: { eq: $other } } edge: { type: { eq: $shared } }
          } } } }
        }
        sort: [{ rank: DESC }]
        limit: 10
      ) {
        type claimCount
        target { name }
      }
    }`,
    normal: ({ relations }) =>
      relations.map(({ target, ...node }: Data) => ({ ...node, name: target[0].name })),
  },
  bare: { statement: 'd-filtered', normal: (data) => data },
};
