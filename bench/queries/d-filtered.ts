import { randomFor } from '../graph/world.ts';
import type { BenchQuery, Data } from './query.ts';

/** Hostile types that have a direction, so that each relation is stored from its source. */
const TYPES = ['OPPOSES', 'CRITICISES', 'ACCUSES', 'DEMANDS_OF', 'THREATENS', 'REJECTS'];
const MONTHS = ['2018-01', '2018-02', '2018-03', '2018-04', '2018-05', '2018-06', '2018-07', '2018-08'];

const claim = ({ summary, date }: Data) => ({ summary, date });

/** Whom a hub stands against, with what was said of it in two months. */
export const query: BenchQuery = {
  name: 'd',
  title: "a hub's relations of 6 types in one direction, with 5 claims each of two months",
  parameters: (world) => {
    const random = randomFor(world, 'd');
    return Array.from({ length: 60 }, () => {
      const month = random.pick(MONTHS);
      const next = month.replace(/\d$/, (digit) => String(Number(digit) + 1));
      return { id: random.pick(world.hubs).id, types: TYPES, from: `${month}-01`, to: `${next}-28` };
    });
  },
  ours: {
    document: `query ($id: String!, $types: [RelationType!], $from: Date, $to: Date) {
      entity(by: { slug: $id }) {
        slug
        relations(first: 10, types: $types, direction: OUT) {
          edges {
            counterpart { name }
            node { type claimCount claims(first: 5, filter: { from: $from, to: $to }) { nodes { summary date } } }
          }
        }
      }
    }`,
    normal: ({ entity }) =>
      entity.relations.edges.map(({ counterpart, node }: Data) => ({
        ...{ type: node.type, claimCount: node.claimCount, name: counterpart.name },
        claims: node.claims.nodes.map(claim),
      })),
  },
  // From the root and not from the entity: there its filter and its order are a range of an index of the graph.
  peer: {
    document: `query ($id: String!, $types: [String!]!, $from: Date!, $to: Date!) {
      relations(
        where: { sourceId: { eq: $id }, type: { in: $types }, rank: { gt: "0000000001" } }
        sort: [{ rank: DESC }]
        limit: 10
      ) {
        type claimCount
        target { name }
        claims(where: { date: { gte: $from, lte: $to } }, sort: [{ sort: DESC }], limit: 5) { summary date }
      }
    }`,
    normal: ({ relations }) =>
      relations.map(({ type, claimCount, target, claims }: Data) => ({
        ...{ type, claimCount, name: target[0].name },
        claims: claims.map(claim),
      })),
  },
  bare: { statement: 'd-filtered', normal: (data) => data },
};
