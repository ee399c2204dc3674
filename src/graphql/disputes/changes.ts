import { BadUserInputError } from '../../errors.ts';
import { type ChangedRelation, changedRelations } from '../../graph/disputes/changed.ts';
import { daysOf, PERIOD_DAYS_MAX, RELATION_CHANGE_NAMES } from '../../model/relation-change.ts';
import { builder } from '../builder.ts';
import { HOLDS_UNDER } from '../clocks.ts';
import { COUNTING_COST, GRAPH_COUNTING_COST, pageComplexityOf, RECOUNT_COST } from '../complexity.ts';
import { RelationChangeKindRef } from '../enums.ts';
import { filterComplexity, isNarrow } from '../filters/complexity.ts';
import { RelationFilter } from '../filters/inputs.ts';
import { few, top } from '../filters/limits.ts';
import { relationWhere } from '../filters/where.ts';
import { connection, pageRequest } from '../paging.ts';
import { RelationRef } from '../relations/relation.ts';
import { withTotalCount } from '../total-count.ts';

const RelationChangeRef = builder.objectRef<ChangedRelation>('RelationChange').implement({
  description: 'A relation that is otherwise in a period than in the equally long time before it.',
  fields: (t) => ({
    relation: t.expose('relation', {
      type: RelationRef,
      description: 'The relation; what it counts is of all days.',
      complexity: { field: 0, multiplier: 1 },
    }),
    kinds: t.expose('kinds', {
      type: [RelationChangeKindRef],
      description: 'How it is otherwise, of what was looked for; each once.',
      complexity: { field: 1, multiplier: 1 },
    }),
    claimCount: t.exposeInt('counted', { description: 'Claims that count in it and are of the period.' }),
    claimCountBefore: t.exposeInt('countedBefore', {
      description: 'The same of the equally long time before.',
    }),
  }),
});

const RelationChangeConnection = withTotalCount(
  builder.connectionObject(
    {
      type: RelationChangeRef,
      name: 'RelationChangeConnection',
      description: 'Changed relations, those first whose number of claims differs most.',
    },
    { name: 'RelationChangeEdge', description: 'A changed relation and its place in the list.' },
  ),
);

/** @throws {BadUserInputError} if it ends before it begins, or is too long */
function periodOf(from: string, to: string) {
  if (to < from) throw new BadUserInputError('to', `${to} is before "from", ${from}`);
  const days = daysOf({ from, to });
  if (days <= PERIOD_DAYS_MAX) return { from, to };
  throw new BadUserInputError('to', `${days} days are too many; at most ${PERIOD_DAYS_MAX} are allowed`);
}

/** What it takes to count the claims of everybody, the more the longer the period is. */
const periodCost = (from: string, to: string) =>
  COUNTING_COST +
  Math.round(GRAPH_COUNTING_COST * Math.min(1, Math.max(0, daysOf({ from, to }) / PERIOD_DAYS_MAX)));

builder.queryField('changes', (t) =>
  t.field({
    type: RelationChangeConnection,
    description:
      'Relations that are otherwise in a period than in the equally long time before it: new, ended, strengthened, weakened, reversed; those first whose number of claims differs most. A claim is of the day since when it holds, or else when it happened; those without a day are left out. What comes after the period plays no part. What was written to the graph when is told by `changesSince`.',
    args: {
      ...t.arg.connectionArgs(),
      from: t.arg({ type: 'Date', required: true, description: 'First day of the period.' }),
      to: t.arg({
        type: 'Date',
        required: true,
        description: `Last day of the period, which is included; it has at most ${PERIOD_DAYS_MAX} days.`,
      }),
      filter: t.arg({ type: RelationFilter, description: 'Which relations; all when absent.' }),
      kinds: t.arg({ type: [RelationChangeKindRef], description: 'Which changes; all when absent.' }),
      knownAt: t.arg({
        type: 'DateTime',
        description: `Only what this graph had learned by then, as it stood then. ${HOLDS_UNDER}`,
      }),
    },
    complexity: ({ filter, from, to, ...page }) =>
      pageComplexityOf(
        (isNarrow(filter) ? COUNTING_COST : periodCost(from, to)) + filterComplexity(filter),
        page,
      ),
    extensions: { atClock: RECOUNT_COST },
    resolve: async (_root, { from, to, filter, ...args }, { graph, loaders, clocks, run }, info) => {
      const request = pageRequest('relation-changes', args, true);
      const asked = {
        where: relationWhere(filter ?? {}, top('filter')),
        finder: loaders.finderAt(clocks.at(info, args)),
        kinds: few('kinds', args.kinds ?? RELATION_CHANGE_NAMES),
        period: periodOf(from, to),
      };
      const page = await changedRelations(graph, asked, request, run);
      return connection(
        'relation-changes',
        request,
        page,
        ({ key }) => key,
        (node) => ({ node }),
      );
    },
  }),
);
