import { mixed, randomFor } from '../graph/world.ts';
import type { BenchQuery, Data } from './query.ts';

/** An entity and how it stands to others. */
export const query: BenchQuery = {
  name: 'a',
  title: 'an entity and its 10 strongest relations',
  parameters: (world) => mixed(world, randomFor(world, 'a'), 240).map(({ id }) => ({ id })),
  ours: {
    document: `query ($id: String!) {
      entity(by: { slug: $id }) {
        slug name
        relations(first: 10) { edges { counterpart { name } node { type claimCount } } }
      }
    }`,
    normal: ({ entity }) => ({
      id: entity.slug,
      name: entity.name,
      relations: entity.relations.edges.map(({ counterpart, node }: Data) => ({
        ...node,
        name: counterpart.name,
      })),
    }),
  },
  peer: {
    document: `query ($id: ID!) {
      entities(where: { id: { eq: $id } }, limit: 1) {
        id name
        relatedConnection(first: 10, sort: [{ edge: { rank: DESC } }]) {
          edges { properties { type claimCount } node { name } }
        }
      }
    }`,
    normal: ({ entities: [entity] }) => ({
      id: entity.id,
      name: entity.name,
      relations: entity.relatedConnection.edges.map(({ properties, node }: Data) => ({
        ...properties,
        ...node,
      })),
    }),
  },
  bare: { statement: 'a-relations', normal: (data) => data },
};
