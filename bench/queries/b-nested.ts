import { mixedSets, randomFor } from '../graph/world.ts';
import { type BenchQuery, byId, type Data, globalId } from './query.ts';

const LEVELS = 2;
const oursList = (inner: string) =>
  `relations(first: 5) { edges { node { type claimCount } counterpart { name ${inner} } } }`;
const peerList = (inner: string) =>
  `relatedConnection(first: 5, sort: [{ edge: { rank: DESC } }]) {
    edges { properties { type claimCount } node { name ${inner} } }
  }`;

/** @returns a list of relations in a list of relations, so many times */
const nested = (list: (inner: string) => string, levels: number): string =>
  levels === 0 ? '' : list(nested(list, levels - 1));

/** @returns what `nested` asks of newsgraph, plain */
function oursRelations({ name, relations }: Data): Data {
  if (!relations) return { name };
  return {
    name,
    relations: relations.edges.map(({ node, counterpart }: Data) => ({
      ...node,
      ...oursRelations(counterpart),
    })),
  };
}

function peerRelations({ name, relatedConnection }: Data): Data {
  if (!relatedConnection) return { name };
  return {
    name,
    relations: relatedConnection.edges.map(({ properties, node }: Data) => ({
      ...properties,
      ...peerRelations(node),
    })),
  };
}

/** Entities with relations, each with its counterpart's relations, and so on. */
export function nestedRelations(
  given: Pick<BenchQuery, 'name' | 'title'> & { entities: number; levels: number; statement: string },
): BenchQuery {
  return {
    name: given.name,
    title: given.title,
    parameters: (world) => mixedSets(world, randomFor(world, given.name), 60, given.entities),
    ours: {
      document: `query ($ids: [ID!]!) {
        nodes(ids: $ids) { ... on Entity { slug name ${nested(oursList, given.levels)} } }
      }`,
      variables: ({ ids }) => ({ ids: (ids as string[]).map(globalId) }),
      normal: ({ nodes }) => byId(nodes.map((node: Data) => ({ id: node.slug, ...oursRelations(node) }))),
    },
    peer: {
      document: `query ($ids: [ID!]!) {
        entities(where: { id: { in: $ids } }) { id name ${nested(peerList, given.levels)} }
      }`,
      normal: ({ entities }) =>
        byId(entities.map((entity: Data) => ({ id: entity.id, ...peerRelations(entity) }))),
    },
    bare: { statement: given.statement, normal: byId },
  };
}

/** As a list of countries on a page with how each stands, and how those stand. */
export const query: BenchQuery = nestedRelations({
  name: 'b',
  title: '20 entities × 5 relations × 5 relations',
  ...{ entities: 20, levels: LEVELS, statement: 'b-nested' },
});
