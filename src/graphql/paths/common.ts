import { COMMON_MAX, COMMON_MIN, type CommonNeighbor, commonNeighbors } from '../../graph/common.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { AROUND_COST, pageComplexityOf, RECOUNT_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { ClaimFilter } from '../filters/claim-inputs.ts';
import { claimWhere } from '../filters/claim-where.ts';
import { filterComplexity } from '../filters/complexity.ts';
import { RelationFilter } from '../filters/inputs.ts';
import { top } from '../filters/limits.ts';
import { relationWhere } from '../filters/where.ts';
import { loadEntities } from '../load.ts';
import { connection, pageRequest } from '../paging.ts';
import { differentEntities } from '../queries/different-entities.ts';
import { EntityByInput } from '../queries/entity-by.ts';
import { withTotalCount } from '../total-count.ts';
import { PathHopRef } from './path.ts';

/** What the edge of a shared neighbour resolves from. */
interface CommonEdge {
  readonly found: CommonNeighbor;
  /** Plain ids of whose neighbour it is. */
  readonly ids: readonly string[];
}

const CommonEdgeRef = builder.edgeObject({
  type: EntityRef,
  name: 'CommonEdge',
  description: 'An entity that several others stand in relations with.',
  fields: (t) => ({
    hops: t.field({
      type: [PathHopRef],
      description: `How each of the others is joined to it, in the order in which they were named, at most ${COMMON_MAX}.`,
      complexity: { field: 1, multiplier: 3 },
      resolve: (edge) => {
        const { found, ids } = edge as unknown as CommonEdge;
        return found.hops.map((hop, place) => ({ ...hop, fromId: ids[place] ?? '', toId: found.id }));
      },
    }),
  }),
});

const CommonConnection = withTotalCount(
  builder.connectionObject(
    {
      type: EntityRef,
      name: 'CommonConnection',
      description:
        'Entities that several others stand in relations with, those first whom all stand close to.',
    },
    CommonEdgeRef,
  ),
);

const commonArgs = builder.args((t) => ({
  entities: t.field({
    type: [EntityByInput],
    required: true,
    description: `Whose neighbours, ${COMMON_MIN} to ${COMMON_MAX} different entities.`,
  }),
  filter: t.field({ type: RelationFilter, description: 'Which relations count; all when absent.' }),
  claims: t.field({
    type: ClaimFilter,
    description:
      'Of each relation, one claim must be such. Unless it speaks of `status` or `modalities`, one that counts.',
  }),
}));

builder.queryField('common', (t) =>
  t.field({
    type: CommonConnection,
    description:
      'Whom all of some entities stand in relations with, those first whom all stand close to: the hop from each weighs one divided by its claims, and those come first to whom all hops together weigh least.',
    args: { ...t.arg.connectionArgs(), ...commonArgs, ...clockArgs },
    complexity: ({ entities, filter, claims, ...page }) =>
      pageComplexityOf(
        AROUND_COST * Math.min(entities.length, COMMON_MAX) +
          filterComplexity(filter) +
          filterComplexity(claims),
        page,
      ),
    extensions: { atClock: 2 * RECOUNT_COST },
    resolve: async (_root, { entities, filter, claims, ...args }, context, info) => {
      const { graph, loaders, clocks, run } = context;
      const page = pageRequest('common', args, true);
      const where = relationWhere(filter ?? {}, top('filter'));
      const said = claims ? claimWhere(claims, top('claims')) : undefined;
      const ways = { where, claims: said, finder: loaders.finderAt(clocks.at(info, args)) };
      const ids = await differentEntities('entities', entities, [COMMON_MIN, COMMON_MAX], context);
      const found = await commonNeighbors(graph, ids, ways, page, run);
      const nodes = await loadEntities(
        loaders.entity,
        found.items.map(({ id }) => id),
      );
      const items = found.items.map((one, place) => ({
        found: one,
        ids,
        node: nodes[place] as (typeof nodes)[0],
      }));
      return connection(
        'common',
        page,
        { ...found, items },
        ({ found: { key } }) => key,
        (item) => item,
      );
    },
  }),
);
