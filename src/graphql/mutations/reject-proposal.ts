import { StatusConflictError } from '../../errors.ts';
import { rejectProposal } from '../../graph/write/claim-operations.ts';
import { builder } from '../builder.ts';
import { parseIdOf } from '../global-id.ts';
import { carryOutFor, reasonedFields, resultErrors, writeComplexity } from './mutation.ts';
import { ClaimPayload } from './payloads.ts';

const RejectProposalInput = builder.inputType('RejectProposalInput', {
  description: 'Which proposal is rejected, and why.',
  fields: (t) => ({
    ...reasonedFields(t),
    id: t.id({ required: true, description: 'Global id of a claim that is PROPOSED.' }),
  }),
});

builder.mutationField('rejectProposal', (t) =>
  t.field({
    type: ClaimPayload,
    description:
      'Decides that a proposed claim does not hold: at no time is it told as one that did. For curators.',
    args: { input: t.arg({ type: RejectProposalInput, required: true, description: 'The proposal.' }) },
    authScopes: { role: 'CURATOR' },
    errors: resultErrors('RejectProposalResult', StatusConflictError),
    complexity: writeComplexity(1),
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'rejectProposal', input, (order) =>
        rejectProposal(context.graph, order, parseIdOf('Claim', 'input.id', input.id)),
      ),
  }),
);
