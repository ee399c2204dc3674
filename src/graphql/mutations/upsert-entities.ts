import { AmbiguousNamesError, VersionConflictError } from '../../errors.ts';
import { checkInput } from '../../graph/write/faults.ts';
import { upsertEntities } from '../../graph/write/operations.ts';
import { OPERATION_INPUTS } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { EntityInput, entityDraft } from './entity-input.ts';
import { carryOutFor, operationFields, resultErrors, writeComplexity } from './mutation.ts';
import { UpsertEntitiesPayload } from './payloads.ts';

const UpsertEntitiesInput = builder.inputType('UpsertEntitiesInput', {
  description: 'What is to be said of entities.',
  fields: (t) => ({
    ...operationFields(t),
    entities: t.field({ type: [EntityInput], required: true, description: 'The entities, 1 to 200.' }),
  }),
});

builder.mutationField('upsertEntities', (t) =>
  t.field({
    type: UpsertEntitiesPayload,
    description: 'Creates entities, or changes and adds to what is known of them. For editors.',
    args: { input: t.arg({ type: UpsertEntitiesInput, required: true, description: 'The entities.' }) },
    authScopes: { role: 'EDITOR' },
    errors: resultErrors('UpsertEntitiesResult', AmbiguousNamesError, VersionConflictError),
    complexity: ({ input }) => writeComplexity(input.entities.length),
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'upsertEntities', input, (order) => {
        const entities = input.entities.map((item, index) => entityDraft(`input.entities[${index}]`, item));
        return upsertEntities(
          context.graph,
          order,
          checkInput(OPERATION_INPUTS.upsertEntities, { entities }),
        );
      }),
  }),
);
