import type { Neighbor } from '../../graph/entity-relations.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { RECOUNT_COST } from '../complexity.ts';
import { DirectionRef, EntityKindRef, RelationTypeRef } from '../enums.ts';
import { surroundingsComplexity } from '../filters/complexity.ts';
import { EntityRelationFilter } from '../filters/inputs.ts';
import { relationsOfEntity } from '../filters/where.ts';
import { loadLinked } from '../load.ts';
import { connection, pageRequest } from '../paging.ts';
import { RelationRef } from '../relations/relation.ts';
import { withTotalCount } from '../total-count.ts';
import { EntityRef } from './entity.ts';

/** What the edge of a neighbour resolves from. */
interface NeighborEdge {
  readonly neighbor: Neighbor;
}
const neighborOf = (edge: unknown) => (edge as NeighborEdge).neighbor;

const NeighborEdgeRef = builder.edgeObject({
  type: EntityRef,
  name: 'NeighborEdge',
  description: 'An entity that another stands in relations with.',
  fields: (t) => ({
    claimCount: t.int({
      description: 'How many claims there are between the two, over all relations kept.',
      resolve: (edge) => neighborOf(edge).claimCount,
    }),
    types: t.field({
      type: [RelationTypeRef],
      description:
        'How the two stand to each other, the type with the strongest relation first; each type once.',
      complexity: { field: 0, multiplier: 3 },
      resolve: (edge) => neighborOf(edge).types,
    }),
    relations: t.field({
      type: [RelationRef],
      description: 'The relations between the two, strongest first, at most 100.',
      complexity: { field: 1, multiplier: 3 },
      resolve: (edge, _args, { loaders, clocks }, info) => {
        const relation = loaders.relation(clocks.at(info));
        return Promise.all(neighborOf(edge).relationIds.map((id) => loadLinked(relation, id)));
      },
    }),
  }),
});

const NeighborConnection = withTotalCount(
  builder.connectionObject(
    {
      type: EntityRef,
      name: 'NeighborConnection',
      description: 'Entities that one entity stands in relations with, those with the most claims first.',
    },
    NeighborEdgeRef,
  ),
);

builder.interfaceField(EntityRef, 'neighbors', (t) =>
  t.field({
    type: NeighborConnection,
    description:
      'Who and what it stands in relations with, those with the most claims between the two first.',
    args: {
      ...t.arg.connectionArgs(),
      types: t.arg({
        type: [RelationTypeRef],
        description: 'Keep relations of these types; all when absent.',
      }),
      direction: t.arg({
        type: DirectionRef,
        defaultValue: 'BOTH',
        description: 'Keep relations in which this entity is the source (OUT) or the target (IN).',
      }),
      kinds: t.arg({
        type: [EntityKindRef],
        description: 'Keep neighbours of these kinds; all when absent.',
      }),
      filter: t.arg({
        type: EntityRelationFilter,
        description: 'Which relations are kept, and by `counterpart` which neighbours; all when absent.',
      }),
      ...clockArgs,
    },
    complexity: surroundingsComplexity,
    extensions: { atClock: RECOUNT_COST },
    resolve: async ({ id }, { types, direction, kinds, filter, ...args }, { loaders, clocks }, info) => {
      const page = pageRequest('neighbors', args, true);
      const where = relationsOfEntity({ types, direction, filter });
      const clock = clocks.at(info, args);
      const list = loaders.neighbors({ where, kinds: kinds ?? undefined, page, clock });
      const found = await loadLinked(list, id);
      const nodes = await Promise.all(found.items.map((item) => loadLinked(loaders.entity, item.id)));
      const items = found.items.map((neighbor, index) => ({
        neighbor,
        node: nodes[index] as (typeof nodes)[0],
      }));
      return connection(
        'neighbors',
        page,
        { ...found, items },
        ({ neighbor }) => neighbor.key,
        (item) => item,
      );
    },
  }),
);
