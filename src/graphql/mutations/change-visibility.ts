import { BadUserInputError } from '../../errors.ts';
import { changeVisibility, type Thing } from '../../graph/write/change-visibility.ts';
import { checkInput } from '../../graph/write/faults.ts';
import { ITEMS_MAX, OPERATION_INPUTS } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { VisibilityRef } from '../enums.ts';
import { parseGlobalId } from '../global-id.ts';
import { carryOutFor, reasonedFields, resultErrors, writeComplexity } from './mutation.ts';
import { ChangeVisibilityPayload } from './payloads.ts';

const ChangeVisibilityInput = builder.inputType('ChangeVisibilityInput', {
  description: 'Who is to be shown what, and why.',
  fields: (t) => ({
    ...reasonedFields(t),
    visibility: t.field({ type: VisibilityRef, required: true, description: 'Who is to be shown them.' }),
    ids: t.idList({
      required: true,
      description: `Global ids of sources, articles and claims, 1 to ${ITEMS_MAX}, each once.`,
    }),
  }),
});

/** @throws {BadUserInputError} if an id is of something else */
function thingOf(argument: string, id: string): Thing {
  const { type, id: plainId } = parseGlobalId(argument, id);
  if (type === 'Source' || type === 'Article' || type === 'Claim') return { type, id: plainId };
  throw new BadUserInputError(
    argument,
    `"${id}" is the id of ${type}; only Source, Article and Claim can be private`,
  );
}

builder.mutationField('changeVisibility', (t) =>
  t.field({
    type: ChangeVisibilityPayload,
    description:
      'Has sources, articles and claims be private, or public. What a source published and all claims that rest on one of these, even in part, become private with it, at most 4,000 of each; public becomes what is named and nothing else. Their history so far becomes private with them. For editors.',
    args: {
      input: t.arg({ type: ChangeVisibilityInput, required: true, description: 'What, and to whom.' }),
    },
    authScopes: { role: 'EDITOR' },
    errors: resultErrors('ChangeVisibilityResult'),
    complexity: ({ input }) => writeComplexity(input.ids.length),
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'changeVisibility', input, (order) => {
        const things = input.ids.map((id, index) => thingOf(`input.ids[${index}]`, String(id)));
        const { visibility } = input;
        const checked = checkInput(OPERATION_INPUTS.changeVisibility, { visibility, things });
        return changeVisibility(context.graph, order, checked);
      }),
  }),
);
