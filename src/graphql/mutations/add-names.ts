import { AmbiguousNamesError, VersionConflictError } from '../../errors.ts';
import { checkInput } from '../../graph/write/faults.ts';
import { addNames } from '../../graph/write/operations.ts';
import { OPERATION_INPUTS } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { EntityNaming, NameInput, namingOf, withoutNulls } from './inputs.ts';
import { carryOutFor, operationFields, resultErrors, writeComplexity } from './mutation.ts';
import { AddNamesPayload } from './payloads.ts';

const AddNamesInput = builder.inputType('AddNamesInput', {
  description: 'Further names of an entity.',
  fields: (t) => ({
    ...operationFields(t),
    entity: t.field({ type: EntityNaming, required: true, description: 'Whose names.' }),
    names: t.field({
      type: [NameInput],
      required: true,
      description:
        'The names, 1 to 200; one that it has in the same language gets the kind that is given, if one is.',
    }),
    expectedVersion: t.int({
      description: 'The version that the entity must have for anything to be written.',
    }),
  }),
});

builder.mutationField('addNames', (t) =>
  t.field({
    type: AddNamesPayload,
    description: 'Gives an entity that is there further names; none is taken away. For editors.',
    args: { input: t.arg({ type: AddNamesInput, required: true, description: 'The names.' }) },
    authScopes: { role: 'EDITOR' },
    errors: resultErrors('AddNamesResult', AmbiguousNamesError, VersionConflictError),
    complexity: ({ input }) => writeComplexity(input.names.length),
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'addNames', input, (order) => {
        const draft = withoutNulls({
          entity: namingOf('input.entity', input.entity),
          names: input.names.map(withoutNulls),
          expectedVersion: input.expectedVersion ?? null,
        });
        return addNames(context.graph, order, checkInput(OPERATION_INPUTS.addNames, draft));
      }),
  }),
);
