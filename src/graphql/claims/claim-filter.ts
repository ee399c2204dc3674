import type { GraphQLResolveInfo } from 'graphql';
import type { ClaimParts } from '../../graph/claim.ts';
import type { ClaimQuery } from '../../graph/claim-pages.ts';
import type { PageRequest } from '../../graph/page.ts';
import { builder } from '../builder.ts';
import { pageComplexity, pageComplexityOf, SURROUNDINGS_COST } from '../complexity.ts';
import { dateRange } from '../date-range.ts';
import { ClaimStatusRef, RelationTypeRef } from '../enums.ts';
import { type ListName, type PageArguments, pageRequest } from '../paging.ts';
import { selector, selectsTotal } from '../selection.ts';
import { LINK_FIELDS } from './claim-links.ts';
import { EVIDENCE_FIELDS } from './evidence.ts';

export const ClaimFilter = builder.inputType('ClaimFilter', {
  description: 'Which claims; all conditions together.',
  fields: (t) => ({
    types: t.field({ type: [RelationTypeRef], description: 'They are of one of these relation types.' }),
    from: t.field({ type: 'Date', description: 'They are dated on this day or later.' }),
    to: t.field({
      type: 'Date',
      description: 'They are dated on this day or earlier, or have no date unless `from` is given.',
    }),
    source: t.string({ description: 'Slug of a source that published them or that they were had from.' }),
    status: t.field({
      type: [ClaimStatusRef],
      defaultValue: ['ACTIVE'],
      description: 'They stand so.',
    }),
  }),
});

export const CLAIM_FILTER = 'Which claims; all that hold when absent.';

/** Arguments that every list of claims takes. */
interface ClaimListArguments extends PageArguments {
  readonly filter?: typeof ClaimFilter.$inferInput | null | undefined;
}

/** What a list of claims has to read: its page, and only the parts of claims that are asked for. */
export function claimList(
  list: ListName,
  { filter, ...args }: ClaimListArguments,
  info: GraphQLResolveInfo,
): { page: PageRequest; query: ClaimQuery } {
  return {
    page: pageRequest(list, args, selectsTotal(info)),
    query: {
      statuses: filter?.status ?? ['ACTIVE'],
      types: filter?.types ?? undefined,
      sourceId: filter?.source ?? undefined,
      ...dateRange('filter', filter),
      ...claimParts(info),
    },
  };
}

/** What a list costs that no index gives in order: it is gone through until enough of it is found. */
export function soughtComplexity(args: ClaimListArguments) {
  const { source, types, status } = args.filter ?? {};
  const sought = Boolean(source || types) || status?.includes('ACTIVE') === false;
  return sought ? pageComplexityOf(SURROUNDINGS_COST, args) : pageComplexity(args);
}

const selectsAny = (fields: readonly string[]) =>
  selector(
    ...fields.flatMap((field) => [
      ['edges', 'node', field],
      ['nodes', field],
    ]),
  );
const selectsLinks = selectsAny(LINK_FIELDS);
const selectsEvidence = selectsAny(EVIDENCE_FIELDS);

const claimParts = (info: GraphQLResolveInfo): ClaimParts => ({
  withLinks: selectsLinks(info),
  withEvidence: selectsEvidence(info),
});
