import { disputePage } from '../../graph/disputes/pages.ts';
import { DISPUTE_KIND_NAMES } from '../../model/dispute.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import {
  GRAPH_COST,
  GRAPH_COUNTING_COST,
  LOOKUP_COST,
  pageComplexityOf,
  RECOUNT_COST,
} from '../complexity.ts';
import { DisputeKindRef } from '../enums.ts';
import { filterComplexity, isNarrow } from '../filters/complexity.ts';
import { RelationFilter } from '../filters/inputs.ts';
import { few, top } from '../filters/limits.ts';
import { relationWhere } from '../filters/where.ts';
import { connection, pageRequest } from '../paging.ts';
import { selectsTotal } from '../selection.ts';
import { withTotalCount } from '../total-count.ts';
import { type AskedDispute, DisputeRef } from './dispute.ts';
import { windowDaysArgument, windowDaysOf } from './window.ts';

const DisputeConnection = withTotalCount(
  builder.connectionObject(
    {
      type: DisputeRef,
      name: 'DisputeConnection',
      description: 'Disputed relations, strongest first.',
    },
    { name: 'DisputeEdge', description: 'A disputed relation and its place in the list.' },
  ),
);

const rank = ({ relation }: AskedDispute) => relation.rank;

builder.queryField('disputes', (t) =>
  t.field({
    type: DisputeConnection,
    description:
      'Relations that something stands against, strongest (most claims) first, with both sides: what is denied, what is said to have ended and to hold on, and where cooperation and conflict lie close together.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: RelationFilter, description: 'Which relations; all when absent.' }),
      kinds: t.arg({ type: [DisputeKindRef], description: 'Which disputes; all when absent.' }),
      windowDays: t.arg.int(windowDaysArgument),
      ...clockArgs,
    },
    complexity: ({ filter, ...page }) =>
      pageComplexityOf(
        LOOKUP_COST + (isNarrow(filter) ? GRAPH_COST : GRAPH_COUNTING_COST) + filterComplexity(filter),
        page,
      ),
    extensions: { atClock: RECOUNT_COST },
    resolve: async (_root, { filter, ...args }, { graph, loaders, clocks, run }, info) => {
      const request = pageRequest('disputes', args, selectsTotal(info));
      const windowDays = windowDaysOf(args.windowDays);
      const kinds = few('kinds', args.kinds ?? DISPUTE_KIND_NAMES);
      const finder = loaders.finderAt(clocks.at(info, args));
      const where = relationWhere(filter ?? {}, top('filter'));
      const page = await disputePage(graph, { where, finder, kinds, windowDays }, request, run);
      const items = page.items.map((dispute) => ({ ...dispute, windowDays }));
      return connection('disputes', request, { ...page, items }, rank, (node) => ({ node }));
    },
  }),
);
