import { AmbiguousNamesError } from '../../errors.ts';
import { checkInput } from '../../graph/write/faults.ts';
import { record } from '../../graph/write/operations.ts';
import { OPERATION_INPUTS } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { ClaimInput, claimDraft } from './claim-input.ts';
import { carryOutFor, operationFields, resultErrors, writeComplexity } from './mutation.ts';
import { ClaimsPayload } from './payloads.ts';

const RecordClaimsInput = builder.inputType('RecordClaimsInput', {
  description: 'Claims whose articles are there.',
  fields: (t) => ({
    ...operationFields(t),
    claims: t.field({ type: [ClaimInput], required: true, description: 'The claims, 1 to 200.' }),
  }),
});

builder.mutationField('recordClaims', (t) =>
  t.field({
    type: ClaimsPayload,
    description:
      'Records claims that articles make which are there. One that is known under its slug and says the same stays as it is. For editors.',
    args: { input: t.arg({ type: RecordClaimsInput, required: true, description: 'The claims.' }) },
    authScopes: { role: 'EDITOR' },
    errors: resultErrors('RecordClaimsResult', AmbiguousNamesError),
    complexity: ({ input }) => writeComplexity(input.claims.length),
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'recordClaims', input, (order) => {
        const claims = input.claims.map((item, index) => claimDraft(`input.claims[${index}]`, item));
        return record(context.graph, order, checkInput(OPERATION_INPUTS.recordClaims, { claims }));
      }),
  }),
);
