import { AmbiguousNamesError } from '../../errors.ts';
import { checkInput } from '../../graph/write/faults.ts';
import { upsertSources } from '../../graph/write/operations.ts';
import { OPERATION_INPUTS } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { SourceInput, sourceDraft } from './article-input.ts';
import { carryOutFor, operationFields, resultErrors, writeComplexity } from './mutation.ts';
import { UpsertSourcesPayload } from './payloads.ts';

const UpsertSourcesInput = builder.inputType('UpsertSourcesInput', {
  description: 'What is to be said of sources.',
  fields: (t) => ({
    ...operationFields(t),
    sources: t.field({ type: [SourceInput], required: true, description: 'The sources, 1 to 200.' }),
  }),
});

builder.mutationField('upsertSources', (t) =>
  t.field({
    type: UpsertSourcesPayload,
    description: 'Creates sources, or changes what is known of them. For editors.',
    args: { input: t.arg({ type: UpsertSourcesInput, required: true, description: 'The sources.' }) },
    authScopes: { role: 'EDITOR' },
    errors: resultErrors('UpsertSourcesResult', AmbiguousNamesError),
    complexity: ({ input }) => writeComplexity(input.sources.length),
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'upsertSources', input, (order) => {
        const sources = input.sources.map((item, index) => sourceDraft(`input.sources[${index}]`, item));
        return upsertSources(context.graph, order, checkInput(OPERATION_INPUTS.upsertSources, { sources }));
      }),
  }),
);
