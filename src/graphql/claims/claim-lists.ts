import type { GraphQLResolveInfo } from 'graphql';
import { type ClaimParts, type ClaimRecord, claimPage } from '../../graph/claim.ts';
import type { ClaimStatus } from '../../model/claim.ts';
import { builder } from '../builder.ts';
import { pageComplexity } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { ClaimStatusRef } from '../enums.ts';
import { loadLinked } from '../load.ts';
import { connection, type ListName, type PageArguments, pageRequest } from '../paging.ts';
import { RelationRef } from '../relations/relation.ts';
import { selects } from '../selection.ts';
import { withTotalCount } from '../total-count.ts';
import { ClaimRef } from './claim.ts';
import { LINK_FIELDS } from './claim-links.ts';
import { EVIDENCE_FIELDS } from './evidence.ts';

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

/** Arguments that every list of claims takes. */
interface ClaimListArguments extends PageArguments {
  readonly status?: readonly ClaimStatus[] | null | undefined;
}

const statusDescription = 'Keep claims that stand so.';
const sort = ({ sort }: ClaimRecord) => sort;

/** What a list of claims has to read: its page, and only the parts of claims that are asked for. */
export function claimList(list: ListName, { status, ...args }: ClaimListArguments, info: GraphQLResolveInfo) {
  return {
    page: pageRequest(list, args, selects(info, ['totalCount'])),
    query: { statuses: status ?? (['ACTIVE'] as const), ...claimParts(info) },
  };
}

function claimParts(info: GraphQLResolveInfo): ClaimParts {
  const anyOf = (fields: readonly string[]) =>
    selects(
      info,
      ...fields.flatMap((field) => [
        ['edges', 'node', field],
        ['nodes', field],
      ]),
    );
  return { withLinks: anyOf(LINK_FIELDS), withEvidence: anyOf(EVIDENCE_FIELDS) };
}

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'All claims, newest first, undated last.',
    args: {
      ...t.arg.connectionArgs(),
      status: t.arg({ type: [ClaimStatusRef], defaultValue: ['ACTIVE'], description: statusDescription }),
    },
    complexity: pageComplexity,
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
      status: t.arg({ type: [ClaimStatusRef], defaultValue: ['ACTIVE'], description: statusDescription }),
    },
    complexity: pageComplexity,
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
      status: t.arg({ type: [ClaimStatusRef], defaultValue: ['ACTIVE'], description: statusDescription }),
    },
    complexity: pageComplexity,
    resolve: async ({ id }, args, { loaders }, info) => {
      const list = claimList('claims', args, info);
      const found = await loadLinked(loaders.relationClaims(list), id);
      return connection('claims', list.page, found, sort, (node) => ({ node }));
    },
  }),
);
