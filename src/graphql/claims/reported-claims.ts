import type { ReportedClaim } from '../../graph/reported-claims.ts';
import { ArticleRef } from '../articles/article.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { ClaimFilter } from '../filters/claim-inputs.ts';
import { claimWhere } from '../filters/claim-where.ts';
import { filteredComplexity } from '../filters/complexity.ts';
import { top } from '../filters/limits.ts';
import { loadLinked } from '../load.ts';
import { connection, pageRequest } from '../paging.ts';
import { selectsTotal } from '../selection.ts';
import { withTotalCount } from '../total-count.ts';
import { ClaimRef } from './claim.ts';
import { CLAIM_FILTER } from './claim-filter.ts';
import { listedParts } from './claim-parts.ts';

const placeOf = (edge: unknown) => (edge as { place: ReportedClaim }).place;

const ReportedClaimEdge = builder.edgeObject({
  type: ClaimRef,
  name: 'ReportedClaimEdge',
  description: 'A claim where an article makes it.',
  fields: (t) => ({
    paragraph: t.int({
      nullable: true,
      description: 'Number of the paragraph, the first being 1; null for the headline or when not known.',
      resolve: (edge) => placeOf(edge).paragraph,
    }),
    sentence: t.int({
      nullable: true,
      description: 'Number of the sentence in the paragraph, the first being 1; null when not known.',
      resolve: (edge) => placeOf(edge).sentence,
    }),
  }),
});

const ReportedClaimConnection = withTotalCount(
  builder.connectionObject(
    {
      type: ClaimRef,
      name: 'ReportedClaimConnection',
      description: 'Claims of an article in the order of reading.',
    },
    ReportedClaimEdge,
  ),
);

builder.objectField(ArticleRef, 'claims', (t) =>
  t.field({
    type: ReportedClaimConnection,
    description: 'What it reports, paragraph by paragraph; a claim made in two paragraphs comes twice.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ClaimFilter, description: CLAIM_FILTER }),
      ...clockArgs,
    },
    complexity: filteredComplexity,
    resolve: async ({ id }, { filter, ...args }, { loaders, clocks }, info) => {
      const clock = clocks.at(info, args);
      const list = {
        clock,
        page: pageRequest('reported', args, selectsTotal(info)),
        where: claimWhere(filter ?? {}, top('filter')),
        parts: listedParts(info),
      };
      const found = await loadLinked(loaders.articleClaims(list), id);
      return connection(
        'reported',
        list.page,
        found,
        ({ key }) => key,
        (place) => ({ place, node: place.claim }),
      );
    },
  }),
);
