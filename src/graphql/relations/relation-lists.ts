import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { BadUserInputError } from '../../errors.ts';
import { relationPageByClock } from '../../graph/filter/relations-by-clock.ts';
import type { RelationRecord } from '../../graph/relation.ts';
import type { RelationPageRequest } from '../../graph/relation-order.ts';
import { builder } from '../builder.ts';
import { type ClockArguments, clockArgs } from '../clocks.ts';
import { LINK_COST, RECOUNT_COST } from '../complexity.ts';
import type { Context } from '../context.ts';
import { EntityRef } from '../entities/entity.ts';
import { DirectionRef, RelationTypeRef } from '../enums.ts';
import { allRelationsComplexity, allRelationsRecount, relationsComplexity } from '../filters/complexity.ts';
import { EntityRelationFilter, RelationFilter } from '../filters/inputs.ts';
import { top } from '../filters/limits.ts';
import { type OfEntity, relationsOfEntity, relationWhere } from '../filters/where.ts';
import { loadLinked, whenLoaded } from '../load.ts';
import type { RelationList } from '../loaders.ts';
import { connection, type PageArguments, pageRequest } from '../paging.ts';
import { argumentsOf, asGiving, fieldsAhead, onceAField, selector, selectsTotal } from '../selection.ts';
import { withTotalCount } from '../total-count.ts';
import { directionFrom } from './direction.ts';
import { RelationRef } from './relation.ts';

const place = ({ rank }: RelationRecord) => rank;

/** Whether entities at the ends are asked for, which are then read along with the relations. */
const selectsEnds = selector(
  ['edges', 'counterpart'],
  ['edges', 'node', 'source'],
  ['edges', 'node', 'target'],
  ['nodes', 'source'],
  ['nodes', 'target'],
);

const RelationConnection = withTotalCount(
  builder.connectionObject(
    {
      type: RelationRef,
      name: 'RelationConnection',
      description: 'Relations, strongest first unless asked for otherwise.',
    },
    { name: 'RelationEdge', description: 'A relation and its place in the list.' },
  ),
);

const RelationOrder = builder.enumType('RelationOrder', {
  description: 'In which order relations are listed.',
  values: {
    CLAIM_COUNT_DESC: { description: 'Strongest first: those with the most claims.' },
    CLAIM_COUNT_ASC: { description: 'Weakest first: those with the fewest claims, at least one.' },
    LAST_DATE_DESC: {
      description: 'Latest first: by the day of the latest claim that counts; those without a date last.',
    },
    LAST_DATE_ASC: { description: 'Those without a date first, then from the day longest ago.' },
  },
});

const orderBy = {
  type: RelationOrder,
  defaultValue: 'CLAIM_COUNT_DESC',
  description: 'In which order.',
} as const;
interface OrderedPageArguments extends PageArguments {
  readonly orderBy?: typeof RelationOrder.$inferType | null | undefined;
}

/** The lists whose cursors have the keys of an order. */
const listOf = ({ byLatest }: Pick<RelationPageRequest, 'byLatest'>) =>
  byLatest ? 'relations-latest' : 'relations';

/** @returns the page that arguments ask for, in their order */
function relationPageRequest(
  { orderBy, ...args }: OrderedPageArguments,
  info: GraphQLResolveInfo,
): RelationPageRequest {
  const byLatest = orderBy === 'LAST_DATE_DESC' || orderBy === 'LAST_DATE_ASC';
  const isReversed = orderBy === 'CLAIM_COUNT_ASC' || orderBy === 'LAST_DATE_ASC';
  const list = listOf({ byLatest });
  return { ...pageRequest(list, args, selectsTotal(info), isReversed), byLatest };
}

builder.queryField('relations', (t) =>
  t.field({
    type: RelationConnection,
    description: 'All relations that a claim supports, strongest (most claims) first.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: RelationFilter, description: 'Which ones; all when absent.' }),
      orderBy: t.arg(orderBy),
      ...clockArgs,
    },
    complexity: allRelationsComplexity,
    extensions: { atClock: allRelationsRecount },
    resolve: async (_root, { filter, orderBy, ...args }, { graph, loaders, clocks, run }, info) => {
      const request = relationPageRequest({ ...args, orderBy }, info);
      const clock = clocks.at(info, args);
      const where = relationWhere(filter ?? {}, top('filter'));
      const asked = { where, finder: loaders.finderAt(clock) };
      const reading = { ...run, withEnds: selectsEnds(info), onEntities: loaders.primeEntities };
      const page = await relationPageByClock(graph, asked, request, reading);
      return connection(listOf(request), request, page, place, (node) => ({ node }));
    },
  }),
);

/** A relation seen from one of its ends. */
interface EntityRelationEdge {
  readonly cursor: string;
  readonly node: RelationRecord;
  /** Plain id of the end it is seen from. */
  readonly seenFrom: string;
}

const EntityRelationEdgeRef = builder.edgeObject({
  type: RelationRef,
  name: 'EntityRelationEdge',
  description: 'A relation seen from one of its ends.',
  fields: (t) => ({
    counterpart: t.field({
      type: EntityRef,
      description: 'The end that it leads to from here; the entity itself if it stands so to itself.',
      complexity: LINK_COST,
      resolve: (edge, _args, { loaders }) => {
        const { node, seenFrom } = edge as EntityRelationEdge;
        return loadLinked(loaders.entity, node.sourceId === seenFrom ? node.targetId : node.sourceId);
      },
    }),
    direction: t.field({
      type: DirectionRef,
      description: 'OUT if this entity is the source, IN if it is the target, BOTH for a symmetric type.',
      resolve: (edge) => {
        const { node, seenFrom } = edge as EntityRelationEdge;
        return directionFrom(seenFrom, node);
      },
    }),
  }),
});

const EntityRelationConnection = withTotalCount(
  builder.connectionObject(
    {
      type: RelationRef,
      name: 'EntityRelationConnection',
      description: 'Relations of one entity, strongest first unless asked for otherwise.',
    },
    EntityRelationEdgeRef,
  ),
);

interface RelationListArguments extends OrderedPageArguments, OfEntity, ClockArguments {}

/** What a request asks for by a field `relations` of an entity, the same for each entity of a list. */
const relationList: (info: GraphQLResolveInfo, context: Context) => RelationList = onceAField(
  (info, context) => {
    const { types, direction, filter, orderBy, ...args } = argumentsOf(
      info,
      'Entity',
    ) as RelationListArguments;
    return {
      where: relationsOfEntity({ types, direction, filter }),
      page: relationPageRequest({ ...args, orderBy }, info),
      // Ahead of the field, its place is that of a field above it, whose clock holds for it too.
      clock: context.clocks.under(info, args),
      withEnds: selectsEnds(info),
      ofCounterparts: listsAhead(info, ['edges', 'counterpart', 'relations'], context),
    };
  },
);

/** Lists of relations that are asked for further down. */
function listsAhead(info: GraphQLResolveInfo, path: readonly string[], context: Context): RelationList[] {
  try {
    return fieldsAhead(info, path).map((field) => relationList(field, context));
  } catch (error) {
    // What is wrong with an argument is told by the field that has it.
    if (error instanceof BadUserInputError || error instanceof GraphQLError) return [];
    throw error;
  }
}

const listsOfEntity = onceAField((info, context: Context) =>
  listsAhead(asGiving(info, 'Entity'), ['relations'], context),
);

/** Loads an entity, along with the relations that are asked of it. */
export function loadEntityAhead(context: Context, id: string, info: GraphQLResolveInfo) {
  const { loaders } = context;
  const lists = listsOfEntity(info, context);
  return lists.length === 0 ? loaders.entity.load(id) : loaders.entityWithRelations(id, lists);
}

builder.interfaceField(EntityRef, 'relations', (t) =>
  t.field({
    type: EntityRelationConnection,
    description: 'Relations from or to this entity that a claim supports, strongest (most claims) first.',
    args: {
      ...t.arg.connectionArgs(),
      types: t.arg({ type: [RelationTypeRef], description: 'Keep these types; all when absent.' }),
      direction: t.arg({
        type: DirectionRef,
        defaultValue: 'BOTH',
        description: 'Keep those in which this entity is the source (OUT) or the target (IN).',
      }),
      filter: t.arg({ type: EntityRelationFilter, description: 'Which of them; all when absent.' }),
      orderBy: t.arg(orderBy),
      ...clockArgs,
    },
    complexity: relationsComplexity,
    extensions: { atClock: RECOUNT_COST },
    resolve: ({ id }, args, context, info) => {
      context.clocks.at(info, args);
      const list = relationList(info, context);
      return whenLoaded(loadLinked(context.loaders.entityRelations(list), id), (found) =>
        connection(listOf(list.page), list.page, found, place, (node) => ({
          node,
          seenFrom: id,
        })),
      );
    },
  }),
);
