import type { ReportedClaim } from '../../graph/claim-pages.ts';
import { ArticleRef } from '../articles/article.ts';
import { builder } from '../builder.ts';
import { pageComplexity } from '../complexity.ts';
import { ClaimStatusRef } from '../enums.ts';
import { loadLinked } from '../load.ts';
import { connection } from '../paging.ts';
import { withTotalCount } from '../total-count.ts';
import { ClaimRef } from './claim.ts';
import { claimList } from './claim-filter.ts';

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

const ReportedClaimFilter = builder.inputType('ReportedClaimFilter', {
  description: 'Which claims of an article.',
  fields: (t) => ({
    status: t.field({ type: [ClaimStatusRef], defaultValue: ['ACTIVE'], description: 'They stand so.' }),
  }),
});

builder.objectField(ArticleRef, 'claims', (t) =>
  t.field({
    type: ReportedClaimConnection,
    description: 'What it reports, paragraph by paragraph; a claim made in two paragraphs comes twice.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: ReportedClaimFilter, description: 'Which ones; those that hold when absent.' }),
    },
    complexity: pageComplexity,
    resolve: async ({ id }, args, { loaders }, info) => {
      const list = claimList('reported', args, info);
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
