import { StatusConflictError } from '../../errors.ts';
import { acceptProposal } from '../../graph/write/claim-operations.ts';
import { builder } from '../builder.ts';
import { parseIdOf } from '../global-id.ts';
import { carryOutFor, operationFields, resultErrors, writeComplexity } from './mutation.ts';
import { ClaimPayload } from './payloads.ts';

const AcceptProposalInput = builder.inputType('AcceptProposalInput', {
  description: 'Which proposal is accepted.',
  fields: (t) => ({
    ...operationFields(t),
    id: t.id({ required: true, description: 'Global id of a claim that is PROPOSED.' }),
  }),
});

builder.mutationField('acceptProposal', (t) =>
  t.field({
    type: ClaimPayload,
    description:
      'Has a proposed claim hold: relations count it from now, and it counts as known since now. For curators.',
    args: { input: t.arg({ type: AcceptProposalInput, required: true, description: 'The proposal.' }) },
    authScopes: { role: 'CURATOR' },
    errors: resultErrors('AcceptProposalResult', StatusConflictError),
    complexity: writeComplexity(1),
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'acceptProposal', input, (order) =>
        acceptProposal(context.graph, order, parseIdOf('Claim', 'input.id', input.id)),
      ),
  }),
);
