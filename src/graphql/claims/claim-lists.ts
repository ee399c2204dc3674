import type { ClaimRecord } from '../../graph/claim.ts';
import { claimPage } from '../../graph/claim-pages.ts';
import { builder } from '../builder.ts';
import { pageComplexity, pageComplexityOf, SURROUNDINGS_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { loadLinked } from '../load.ts';
import { connection } from '../paging.ts';
import { RelationRef } from '../relations/relation.ts';
import { withTotalCount } from '../total-count.ts';
import { ClaimRef } from './claim.ts';
import { CLAIM_FILTER, ClaimFilter, claimList, soughtComplexity } from './claim-filter.ts';

const ClaimConnection = withTotalCount(
  builder.connectionObject(
    {
      type: ClaimRef,
      name: 'ClaimConnection',
      description: 'Claims, newest first, undated last.',
    },
    { name: 'ClaimEdge', description: 'A claim and its place in the list.' },
  ),
);

const sort = ({ sort }: ClaimRecord) => sort;

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'All claims, newest first, undated last.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ClaimFilter, description: CLAIM_FILTER }),
    },
    // Of these conditions all but the source have an index.
    complexity: (args) =>
      args.filter?.source ? pageComplexityOf(SURROUNDINGS_COST, args) : pageComplexity(args),
    resolve: async (_root, args, { graph, run }, info) => {
      const { page, query } = claimList('claims', args, info);
      return connection('claims', page, await claimPage(graph, query, page, run), sort, (node) => ({ node }));
    },
  }),
);

builder.interfaceField(EntityRef, 'claims', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'Claims of which this entity is a subject or an object, newest first, undated last.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ClaimFilter, description: CLAIM_FILTER }),
    },
    complexity: soughtComplexity,
    resolve: async ({ id }, args, { loaders }, info) => {
      const list = claimList('claims', args, info);
      const found = await loadLinked(loaders.entityClaims(list), id);
      return connection('claims', list.page, found, sort, (node) => ({ node }));
    },
  }),
);

builder.objectField(RelationRef, 'claims', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'The claims behind it, newest first, undated last.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ClaimFilter, description: CLAIM_FILTER }),
    },
    complexity: soughtComplexity,
    resolve: async ({ id }, args, { loaders }, info) => {
      const list = claimList('claims', args, info);
      const found = await loadLinked(loaders.relationClaims(list), id);
      return connection('claims', list.page, found, sort, (node) => ({ node }));
    },
  }),
);
