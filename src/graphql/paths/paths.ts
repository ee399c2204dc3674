import { BadUserInputError } from '../../errors.ts';
import { findPaths, HOPS_MAX, PATHS_MAX, type PathsFound, SEARCH_LIMITS } from '../../graph/paths/search.ts';
import type { EntityRecord } from '../../model/entity.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { LOOKUP_COST, PATHS_COST, RECOUNT_COST } from '../complexity.ts';
import type { Context } from '../context.ts';
import { values } from '../enums.ts';
import { ClaimFilter } from '../filters/claim-inputs.ts';
import { claimWhere } from '../filters/claim-where.ts';
import { filterComplexity } from '../filters/complexity.ts';
import { RelationFilter } from '../filters/inputs.ts';
import { top } from '../filters/limits.ts';
import { relationWhere } from '../filters/where.ts';
import { wholeNumber } from '../numbers.ts';
import { type EntityBy, EntityByInput, namedEntities } from '../queries/entity-by.ts';
import { PathRef } from './path.ts';

const FIRST = 5;
/** Entities that a path may be told not to meet. */
const AVOID_MAX = 100;
/** Above every number of relations that a hub may have. */
const DEGREE_MAX = 1_000_000;

const SearchLimitRef = builder.enumType('SearchLimit', {
  description: 'What ended a search before it was done.',
  values: values(SEARCH_LIMITS),
});

const PathsRef = builder.objectRef<PathsFound>('Paths').implement({
  description: 'The first paths between two entities.',
  fields: (t) => ({
    nodes: t.field({
      type: [PathRef],
      description: `The shortest first, at most ${PATHS_MAX}. Of equal length those first whose hops are strong: each hop weighs one divided by its claims, and the path that weighs less comes first, so that one weak hop counts for more than many strong ones; then by the slugs of whom they meet. None if the two are not joined.`,
      complexity: { field: 0, multiplier: 1 },
      resolve: ({ paths }) => paths,
    }),
    truncated: t.boolean({
      description:
        'Whether the search was ended before it was done. Those given are right, and the first of all; there may be more, or, if none is given, there may be some.',
      resolve: ({ limit }) => limit !== null,
    }),
    truncatedBy: t.field({
      type: SearchLimitRef,
      nullable: true,
      description: 'What ended it; null if nothing did.',
      resolve: ({ limit }) => limit,
    }),
  }),
});

/** What is looked for. */
const pathArgs = builder.args((t) => ({
  from: t.field({ type: EntityByInput, required: true, description: 'Where they start.' }),
  to: t.field({ type: EntityByInput, required: true, description: 'Where they lead; another entity.' }),
  first: t.int({
    defaultValue: FIRST,
    description: `How many to give, at most ${PATHS_MAX}.`,
  }),
  maxHops: t.int({
    defaultValue: HOPS_MAX,
    description: `How many hops they have at most, 1 to ${HOPS_MAX}.`,
  }),
  filter: t.field({
    type: RelationFilter,
    description: 'Which relations they may go by; all when absent.',
  }),
  claims: t.field({
    type: ClaimFilter,
    description:
      'Of each relation that they go by, one claim must be such, e.g. from one of some sources, or of some confidence. Unless it speaks of `status` or `modalities`, one that counts.',
  }),
  avoid: t.field({
    type: [EntityByInput],
    description: `Whom they do not meet on the way, at most ${AVOID_MAX}.`,
  }),
  avoidHubs: t.int({
    description:
      'They do not lead through anybody with more relations than this, counting those of now from and to it. The two ends may have more.',
  }),
}));

builder.queryField('paths', (t) =>
  t.field({
    type: PathsRef,
    description:
      'How one entity is joined to another, and who says so: the shortest chains of relations between the two, whichever way those point. They lead through entities alone, never through an article or a dataset that names two.',
    args: { ...pathArgs, ...clockArgs },
    complexity: ({ first, filter, claims, avoid }) => ({
      field:
        PATHS_COST +
        filterComplexity(filter) +
        filterComplexity(claims) +
        LOOKUP_COST * (2 + (avoid?.length ?? 0)),
      multiplier: Math.min(Math.max(1, first ?? FIRST), PATHS_MAX),
    }),
    extensions: { atClock: 2 * RECOUNT_COST },
    resolve: async (_root, { filter, claims, avoid, ...args }, context, info) => {
      const { graph, loaders, clocks, run, searchTimeoutMs } = context;
      const first = wholeNumber('first', args.first ?? FIRST, 0, PATHS_MAX);
      const maxHops = wholeNumber('maxHops', args.maxHops ?? HOPS_MAX, 1, HOPS_MAX);
      const { avoidHubs } = args;
      const where = relationWhere(filter ?? {}, top('filter'));
      const said = claims ? claimWhere(claims, top('claims')) : undefined;
      const finder = loaders.finderAt(clocks.at(info, args));
      const asked = {
        ...{ where, claims: said, finder, first, maxHops, ...(await endsOf(args, avoid ?? [], context)) },
        avoidHubs:
          typeof avoidHubs === 'number' ? wholeNumber('avoidHubs', avoidHubs, 0, DEGREE_MAX) : undefined,
      };
      return findPaths(graph, asked, { ...run, searchTimeoutMs });
    },
  }),
);

/** @returns plain ids of both ends, and of whom not to meet */
async function endsOf(
  { from, to }: { readonly from: EntityBy; readonly to: EntityBy },
  avoided: readonly EntityBy[],
  context: Context,
) {
  if (avoided.length > AVOID_MAX) {
    throw new BadUserInputError(
      'avoid',
      `${avoided.length} entities are too many; at most ${AVOID_MAX} are allowed`,
    );
  }
  const named = [
    ['from', from],
    ['to', to],
    ...avoided.map((by, place) => [`avoid[${place}]`, by] as const),
  ] as const;
  const [start, end, ...others] = await namedEntities(named, context);
  if (!start || !end) throw new Error('both ends were found, and are not there');
  if (start.id === end.id) {
    throw new BadUserInputError(
      'to',
      `it is "${start.id}", as \`from\` is; a path joins two different entities`,
    );
  }
  const isEnd = ({ id }: EntityRecord) => id === start.id || id === end.id;
  const place = others.findIndex(isEnd);
  if (place >= 0) {
    throw new BadUserInputError(
      `avoid[${place}]`,
      `"${others[place]?.id}" is an end of the paths; avoid others`,
    );
  }
  return { from: start.id, to: end.id, avoid: others.map(({ id }) => id) };
}
