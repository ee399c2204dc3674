import { mixedSets, randomFor } from '../graph/world.ts';
import { type BenchQuery, byId, type Data, globalId } from './query.ts';

/** As the sizes of the dots of a drawn graph. */
export const query: BenchQuery = {
  name: 'e',
  title: 'number of relations and of claims of 100 entities',
  parameters: (world) => mixedSets(world, randomFor(world, 'e'), 40, 100),
  ours: {
    document: `query ($ids: [ID!]!) {
      nodes(ids: $ids) { ... on Entity { slug stats { relationCount mentionCount } } }
    }`,
    variables: ({ ids }) => ({ ids: (ids as string[]).map(globalId) }),
    normal: ({ nodes }) =>
      byId(
        nodes.map(({ slug, stats }: Data) => ({
          ...{ id: slug, relations: stats.relationCount, claims: stats.mentionCount },
        })),
      ),
  },
  peer: {
    document: `query ($ids: [ID!]!) {
      entities(where: { id: { in: $ids } }) {
        id
        relatedConnection { aggregate { count { edges } } }
        subjectOfConnection { aggregate { count { edges } } }
        objectOfConnection { aggregate { count { edges } } }
      }
    }`,
    normal: ({ entities }) => {
      const count = (connection: Data): number => connection.aggregate.count.edges;
      return byId(
        entities.map((entity: Data) => ({
          id: entity.id,
          relations: count(entity.relatedConnection),
          claims: count(entity.subjectOfConnection) + count(entity.objectOfConnection),
        })),
      );
    },
  },
  bare: { statement: 'e-counts', normal: byId },
};
