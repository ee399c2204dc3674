import { AmbiguousNamesError, VersionConflictError } from '../../errors.ts';
import { checkInput } from '../../graph/write/faults.ts';
import { ingest } from '../../graph/write/operations.ts';
import { OPERATION_INPUTS } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { ArticleInput, articleRecord, SourceInput, sourceDraft } from './article-input.ts';
import { ClaimInput, claimDraft } from './claim-input.ts';
import { EntityInput, entityDraft } from './entity-input.ts';
import { carryOutFor, operationFields, resultErrors, writeComplexity } from './mutation.ts';
import { IngestArticlePayload } from './payloads.ts';

const IngestArticleInput = builder.inputType('IngestArticleInput', {
  description: 'An article with what it reports.',
  fields: (t) => ({
    ...operationFields(t),
    article: t.field({ type: ArticleInput, required: true, description: 'The article.' }),
    sources: t.field({
      type: [SourceInput],
      description: 'Publishers and agencies that it names and that may be new, at most 200.',
    }),
    entities: t.field({
      type: [EntityInput],
      description: 'Entities that it names and that may be new, at most 200.',
    }),
    claims: t.field({ type: [ClaimInput], description: 'What it reports, at most 200 claims.' }),
  }),
});
type Input = typeof IngestArticleInput.$inferInput;

function draft({ article, sources, entities, claims }: Input) {
  return checkInput(OPERATION_INPUTS.ingestArticle, {
    article: articleRecord(article),
    sources: sources?.map((source, index) => sourceDraft(`input.sources[${index}]`, source)),
    entities: entities?.map((entity, index) => entityDraft(`input.entities[${index}]`, entity)),
    claims: claims?.map((claim, index) => claimDraft(`input.claims[${index}]`, claim)),
  });
}

const itemsOf = ({ sources, entities, claims }: Input) =>
  1 + (sources?.length ?? 0) + (entities?.length ?? 0) + (claims?.length ?? 0);

builder.mutationField('ingestArticle', (t) =>
  t.field({
    type: IngestArticlePayload,
    description:
      'Writes an article with the sources and entities that it names and the claims that it makes: all of it, or nothing. A claim that is known under its slug and says the same stays as it is. For editors.',
    args: { input: t.arg({ type: IngestArticleInput, required: true, description: 'The article.' }) },
    authScopes: { role: 'EDITOR' },
    errors: resultErrors('IngestArticleResult', AmbiguousNamesError, VersionConflictError),
    complexity: ({ input }) => writeComplexity(itemsOf(input)),
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'ingestArticle', input, (order) => ingest(context.graph, order, draft(input))),
  }),
);
