import type { ClaimRecord } from '../../graph/claim.ts';
import { claimPage } from '../../graph/claim-pages.ts';
import { claimPageWhere } from '../../graph/filter/claim-pages.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { PASSING_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { ClaimFilter } from '../filters/claim-inputs.ts';
import { loadLinked } from '../load.ts';
import { connection } from '../paging.ts';
import { RelationRef } from '../relations/relation.ts';
import { withTotalCount } from '../total-count.ts';
import { ClaimRef } from './claim.ts';
import { allClaimsComplexity, CLAIM_FILTER, claimList, soughtComplexity } from './claim-filter.ts';

export const ClaimConnection = withTotalCount(
  builder.connectionObject(
    {
      type: ClaimRef,
      name: 'ClaimConnection',
      description: 'Claims, newest first, undated last.',
    },
    { name: 'ClaimEdge', description: 'A claim and its place in the list.' },
  ),
);

const ClaimOrder = builder.enumType('ClaimOrder', {
  description: 'In which order claims are listed.',
  values: {
    DATE_DESC: { description: 'Newest first, undated last.' },
    DATE_ASC: { description: 'Undated first, then from the oldest.' },
  },
});

export const claimOrder = {
  type: ClaimOrder,
  defaultValue: 'DATE_DESC',
  description: 'In which order.',
} as const;

/** Place of a claim in every list. */
export const claimSort = ({ sort }: ClaimRecord) => sort;

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'All claims, newest first, undated last.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ClaimFilter, description: CLAIM_FILTER }),
      orderBy: t.arg(claimOrder),
      ...clockArgs,
    },
    complexity: allClaimsComplexity,
    extensions: { atClock: PASSING_COST },
    resolve: async (_root, args, { graph, loaders, clocks, run }, info) => {
      const { page, query, where, clock } = claimList(args, info, clocks.at(info, args));
      const reading = { ...run, onEntities: loaders.primeEntities };
      const found = where
        ? await claimPageWhere(graph, { ...query, where, finder: loaders.finderAt(clock) }, page, reading)
        : await claimPage(graph, query, page, reading);
      return connection('claims', page, found, claimSort, (node) => ({ node }));
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
      orderBy: t.arg(claimOrder),
      ...clockArgs,
    },
    complexity: soughtComplexity,
    extensions: { atClock: PASSING_COST },
    resolve: async ({ id }, args, { loaders, clocks }, info) => {
      const list = claimList(args, info, clocks.at(info, args));
      const found = await loadLinked(loaders.entityClaims(list), id);
      return connection('claims', list.page, found, claimSort, (node) => ({ node }));
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
      orderBy: t.arg(claimOrder),
      ...clockArgs,
    },
    complexity: soughtComplexity,
    resolve: async ({ id }, args, { loaders, clocks }, info) => {
      const list = claimList(args, info, clocks.at(info, args));
      const found = await loadLinked(loaders.relationClaims(list), id);
      return connection('claims', list.page, found, claimSort, (node) => ({ node }));
    },
  }),
);
