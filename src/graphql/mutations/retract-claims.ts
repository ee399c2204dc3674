import { StatusConflictError } from '../../errors.ts';
import { retractClaims } from '../../graph/write/claim-operations.ts';
import { checkInput } from '../../graph/write/faults.ts';
import { OPERATION_INPUTS } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { parseIdOf } from '../global-id.ts';
import { carryOutFor, reasonedFields, resultErrors, writeComplexity } from './mutation.ts';
import { ClaimsPayload } from './payloads.ts';

const RetractClaimsInput = builder.inputType('RetractClaimsInput', {
  description: 'Which claims are withdrawn, and why.',
  fields: (t) => ({
    ...reasonedFields(t),
    ids: t.idList({ required: true, description: 'Global ids of claims that are ACTIVE, 1 to 200.' }),
  }),
});

builder.mutationField('retractClaims', (t) =>
  t.field({
    type: ClaimsPayload,
    description:
      'Withdraws claims: no relation counts them from now, and what was known before still tells them. For editors.',
    args: { input: t.arg({ type: RetractClaimsInput, required: true, description: 'The claims.' }) },
    authScopes: { role: 'EDITOR' },
    errors: resultErrors('RetractClaimsResult', StatusConflictError),
    complexity: ({ input }) => writeComplexity(input.ids.length),
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'retractClaims', input, (order) => {
        const ids = input.ids.map((id, index) => parseIdOf('Claim', `input.ids[${index}]`, id));
        return retractClaims(context.graph, order, checkInput(OPERATION_INPUTS.retractClaims, { ids }).ids);
      }),
  }),
);
