import type { ClaimRecord } from '../../graph/claim.ts';
import { ArticleRef } from '../articles/article.ts';
import { builder } from '../builder.ts';
import { LINK_COST } from '../complexity.ts';
import { ClaimRef } from './claim.ts';
import { few } from './claim-links.ts';
import { DatasetRef } from './dataset.ts';

type Report = ClaimRecord['reports'][number];
type CodedRow = ClaimRecord['rows'][number];

/** Evidence is either a place in an article or a row of a dataset. */
export type EvidenceRecord = Report | CodedRow;

const placeOf = (evidence: EvidenceRecord) => ('article' in evidence ? evidence : null);

export const EvidenceRef = builder.objectRef<EvidenceRecord>('Evidence').implement({
  description: 'Where a claim is made: a place in an article, or a row of a dataset.',
  fields: (t) => ({
    paragraph: t.int({
      nullable: true,
      description:
        'Number of the paragraph, the first being 1; null for the headline, a dataset, or when not known.',
      resolve: (evidence) => placeOf(evidence)?.paragraph ?? null,
    }),
    sentence: t.int({
      nullable: true,
      description: 'Number of the sentence in the paragraph, the first being 1; null when not known.',
      resolve: (evidence) => placeOf(evidence)?.sentence ?? null,
    }),
    quote: t.string({
      nullable: true,
      description: 'A short literal quotation; null where the licence of the article allows none.',
      resolve: (evidence) => placeOf(evidence)?.quote ?? null,
    }),
    article: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article; null for a row of a dataset.',
      complexity: LINK_COST,
      resolve: (evidence, _args, { loaders }) => {
        const place = placeOf(evidence);
        // The publisher came along: asking for it costs no further statement.
        if (place) loaders.source.prime(place.source.id, place.source);
        return place?.article ?? null;
      },
    }),
    dataset: t.field({
      type: DatasetRef,
      nullable: true,
      description: 'The dataset; null for a place in an article.',
      complexity: LINK_COST,
      resolve: (evidence) => ('row' in evidence ? evidence : null),
    }),
    row: t.int({
      nullable: true,
      description: 'Number of the row in the dataset, the first being 1; null for a place in an article.',
      resolve: (evidence) => ('row' in evidence ? evidence.row : null),
    }),
  }),
});

builder.objectField(ClaimRef, 'evidence', (t) =>
  t.field({
    type: [EvidenceRef],
    description: 'Where it is said, at most 100, in the order of publication and reading. Never empty.',
    complexity: few,
    resolve: ({ reports, rows }) => [...reports, ...rows],
  }),
);
