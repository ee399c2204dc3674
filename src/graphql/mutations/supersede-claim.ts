import { AmbiguousNamesError, StatusConflictError } from '../../errors.ts';
import { supersedeClaim } from '../../graph/write/claim-operations.ts';
import { checkInput } from '../../graph/write/faults.ts';
import { OPERATION_INPUTS } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { parseIdOf } from '../global-id.ts';
import { ClaimInput, claimDraft } from './claim-input.ts';
import { carryOutFor, operationFields, resultErrors, writeComplexity } from './mutation.ts';
import { SupersedeClaimPayload } from './payloads.ts';

const SupersedeClaimInput = builder.inputType('SupersedeClaimInput', {
  description: 'Which claim is replaced, and by what.',
  fields: (t) => ({
    ...operationFields(t),
    id: t.id({ required: true, description: 'Global id of the claim, which must be ACTIVE.' }),
    by: t.field({
      type: ClaimInput,
      required: true,
      description: 'The whole of the corrected claim, with its evidence; it holds from now.',
    }),
  }),
});

builder.mutationField('supersedeClaim', (t) =>
  t.field({
    type: SupersedeClaimPayload,
    description:
      'Puts a corrected claim in the place of one that holds. What was known before still tells the one before. For editors.',
    args: { input: t.arg({ type: SupersedeClaimInput, required: true, description: 'The correction.' }) },
    authScopes: { role: 'EDITOR' },
    errors: resultErrors('SupersedeClaimResult', AmbiguousNamesError, StatusConflictError),
    complexity: writeComplexity(2),
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'supersedeClaim', input, (order) => {
        const id = parseIdOf('Claim', 'input.id', input.id);
        const draft = { id, by: claimDraft('input.by', input.by) };
        return supersedeClaim(context.graph, order, checkInput(OPERATION_INPUTS.supersedeClaim, draft));
      }),
  }),
);
