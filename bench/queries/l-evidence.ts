import { randomFor } from '../graph/world.ts';
import type { BenchQuery, Data } from './query.ts';

const place = (place: string | number | null, id: string) => `${id} ${place ?? ''}`;

/** How a hub stands to others, what says so, and where that is written. */
export const query: BenchQuery = {
  name: 'l',
  title: "a hub's 10 strongest relations, 5 claims each, with their evidence",
  parameters: (world) => {
    const random = randomFor(world, 'l');
    return Array.from({ length: 60 }, () => ({ id: random.pick(world.hubs).id }));
  },
  ours: {
    document: `query ($id: String!) {
      entity(by: { slug: $id }) {
        relations(first: 10) { edges {
          counterpart { name }
          node { type claimCount claims(first: 5) { nodes {
            slug date summary
            evidence { row paragraph dataset { slug } article { slug } }
          } } }
        } }
      }
    }`,
    normal: ({ entity }) =>
      entity.relations.edges.map(({ counterpart, node }: Data) => ({
        ...{ type: node.type, claimCount: node.claimCount, name: counterpart.name },
        claims: node.claims.nodes.map(({ slug, date, summary, evidence }: Data) => ({
          ...{ id: slug, date, summary },
          evidence: evidence
            .map((item: Data) => place(item.row ?? item.paragraph, (item.dataset ?? item.article).slug))
            .sort(),
        })),
      })),
  },
  peer: {
    document: `query ($id: ID!) {
      entities(where: { id: { eq: $id } }, limit: 1) {
        id
        relationsConnection(first: 10, sort: [{ node: { rank: DESC } }]) { edges { node {
          type claimCount
          ends { id name }
          claimsConnection(first: 5, sort: [{ node: { sort: DESC } }]) { edges { node {
            id date summary
            rowsConnection { edges { properties { row } node { id } } }
            reportsConnection { edges { properties { paragraph } node { id } } }
          } } }
        } } }
      }
    }`,
    normal: ({ entities: [entity] }) =>
      entity.relationsConnection.edges.map(({ node }: Data) => ({
        ...{ type: node.type, claimCount: node.claimCount },
        name: (node.ends.find(({ id }: Data) => id !== entity.id) ?? node.ends[0]).name,
        claims: node.claimsConnection.edges.map(({ node: claim }: Data) => ({
          ...{ id: claim.id, date: claim.date, summary: claim.summary },
          evidence: [
            ...claim.rowsConnection.edges.map(({ properties, node }: Data) => place(properties.row, node.id)),
            ...claim.reportsConnection.edges.map(({ properties, node }: Data) =>
              place(properties.paragraph, node.id),
            ),
          ].sort(),
        })),
      })),
  },
  bare: {
    statement: 'l-evidence',
    normal: (data) =>
      data.map(({ claims, ...relation }: Data) => ({
        ...relation,
        claims: claims.map(({ evidence, ...claim }: Data) => ({
          ...claim,
          evidence: evidence.map((item: Data) => place(item.place, item.id)).sort(),
        })),
      })),
  },
};
