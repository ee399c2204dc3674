import { BadUserInputError } from '../../errors.ts';
import {
  AROUND_MAX,
  DEPTH_MAX,
  type Neighborhood,
  type NeighborhoodNode,
  NODES_MAX,
  neighborhood,
  PER_NODE_MAX,
  RELATIONS_MAX,
} from '../../graph/neighborhood.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import {
  AROUND_COST,
  DRAWN_COST,
  DRAWN_VALUES,
  FOLLOWED_COST,
  LINK_COST,
  LOOKUP_COST,
  RECOUNT_COST,
} from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { filterComplexity } from '../filters/complexity.ts';
import { RelationFilter } from '../filters/inputs.ts';
import { top } from '../filters/limits.ts';
import { relationWhere } from '../filters/where.ts';
import { loadLinked } from '../load.ts';
import { wholeNumber } from '../numbers.ts';
import { differentEntities } from '../queries/different-entities.ts';
import { EntityByInput } from '../queries/entity-by.ts';
import { RelationRef } from '../relations/relation.ts';

const DEPTH = 1;
const PER_NODE = 10;
const TOTAL = 50;

/** A number that is not allowed counts like one that is, so that the error names the argument and not the cost. */
const within = (number: number, most: number) => Math.min(Math.max(1, number), most);

const NodeRef = builder.objectRef<NeighborhoodNode>('NeighborhoodNode').implement({
  description: 'An entity of a drawing.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'The entity.',
      complexity: LINK_COST,
      resolve: ({ id }, _args, { loaders }) => loadLinked(loaders.entity, id),
    }),
    depth: t.exposeInt('depth', { description: 'Hops from those that were asked about; 0 for these.' }),
    relationCount: t.exposeInt('relationCount', {
      nullable: true,
      description:
        'Relations that it has and that the filter keeps, as many as `relations` counts; null if there are too many around all these to count them.',
    }),
    omitted: t.int({
      nullable: true,
      description: 'How many of those are not in `relations` here; null where `relationCount` is.',
      resolve: ({ relationCount, drawnCount }) =>
        relationCount === null ? null : relationCount - drawnCount,
    }),
  }),
});

const NeighborhoodRef = builder.objectRef<Neighborhood>('Neighborhood').implement({
  description: 'A part of the graph that is small enough to be drawn.',
  fields: (t) => ({
    nodes: t.field({
      type: [NodeRef],
      description: `Those that were asked about, then as they were met, strongest first at each depth, at most ${NODES_MAX}.`,
      complexity: { field: 0, multiplier: 1 },
      extensions: { valuesTimes: DRAWN_VALUES },
      resolve: ({ nodes }) => nodes,
    }),
    relations: t.field({
      type: [RelationRef],
      description: `All relations between those, also those that led to nobody new; strongest first, at most ${RELATIONS_MAX}, of which those by which somebody was met come before stronger ones.`,
      complexity: { field: LINK_COST, multiplier: 2 },
      extensions: { valuesTimes: DRAWN_VALUES },
      resolve: ({ relationIds }, _args, { loaders, clocks }, info) => {
        const loader = loaders.relation(clocks.at(info));
        return Promise.all(relationIds.map((id) => loadLinked(loader, id)));
      },
    }),
  }),
});

const neighborhoodArgs = builder.args((t) => ({
  around: t.field({
    type: [EntityByInput],
    required: true,
    description: `Whose neighbourhood, 1 to ${AROUND_MAX} different entities.`,
  }),
  depth: t.int({
    defaultValue: DEPTH,
    description: `How many hops to go out, 1 to ${DEPTH_MAX}.`,
  }),
  perNode: t.int({
    defaultValue: PER_NODE,
    description: `How many relations of each entity are followed, its strongest, 1 to ${PER_NODE_MAX}.`,
  }),
  total: t.int({
    defaultValue: TOTAL,
    description: `How many entities there are at most, those asked about among them, 1 to ${NODES_MAX}.`,
  }),
  filter: t.field({ type: RelationFilter, description: 'Which relations; all when absent.' }),
}));

builder.queryField('neighborhood', (t) =>
  t.field({
    type: NeighborhoodRef,
    description:
      'What stands around some entities, for drawing: from each its strongest relations are followed, hop by hop, and all relations between those who were met come with them.',
    args: { ...neighborhoodArgs, ...clockArgs },
    complexity: ({ around, depth, perNode, total, filter }) => {
      const nodes = within(total ?? TOTAL, NODES_MAX);
      const followed =
        within(perNode ?? PER_NODE, PER_NODE_MAX) * ((depth ?? DEPTH) > 1 ? nodes : around.length);
      const looking =
        AROUND_COST + LOOKUP_COST * around.length + DRAWN_COST * nodes + FOLLOWED_COST * followed;
      return { field: looking + filterComplexity(filter), multiplier: nodes };
    },
    extensions: { atClock: 2 * RECOUNT_COST },
    resolve: async (_root, { around, filter, ...args }, context, info) => {
      const { graph, loaders, clocks, run } = context;
      const depth = wholeNumber('depth', args.depth ?? DEPTH, 1, DEPTH_MAX);
      const perNode = wholeNumber('perNode', args.perNode ?? PER_NODE, 1, PER_NODE_MAX);
      const total = wholeNumber('total', args.total ?? TOTAL, 1, NODES_MAX);
      const where = relationWhere(filter ?? {}, top('filter'));
      const finder = loaders.finderAt(clocks.at(info, args));
      const ids = await differentEntities('around', around, [1, AROUND_MAX], context);
      if (ids.length > total) {
        throw new BadUserInputError('total', `${total} is less than the ${ids.length} entities of "around"`);
      }
      const reading = { ...run, onEntities: loaders.primeEntities };
      return neighborhood(graph, { around: ids, depth, perNode, total, where, finder }, reading);
    },
  }),
);
