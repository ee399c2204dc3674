import { AmbiguousNamesError } from '../../errors.ts';
import { checkInput } from '../../graph/write/faults.ts';
import { mergeEntities } from '../../graph/write/merge.ts';
import { OPERATION_INPUTS } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { MERGE_COST } from '../complexity.ts';
import { EntityNaming, namingOf } from './inputs.ts';
import { carryOutFor, reasonedFields, resultErrors } from './mutation.ts';
import { MergeEntitiesPayload } from './payloads.ts';

const MergeEntitiesInput = builder.inputType('MergeEntitiesInput', {
  description: 'Which two entities are one.',
  fields: (t) => ({
    ...reasonedFields(t),
    keep: t.field({ type: EntityNaming, required: true, description: 'The one that stays.' }),
    merge: t.field({
      type: EntityNaming,
      required: true,
      description:
        'The one that is found to be the same: of the same kind, or an Actor, and named by at most 5,000 claims.',
    }),
  }),
});

builder.mutationField('mergeEntities', (t) =>
  t.field({
    type: MergeEntitiesPayload,
    description:
      'Merges an entity into another: claims, names, identifiers, countries and sources are those of the other from now, and the slug and ids of the merged one find it. What was whose is kept for `unmergeEntities`. For curators.',
    args: { input: t.arg({ type: MergeEntitiesInput, required: true, description: 'The two.' }) },
    authScopes: { role: 'CURATOR' },
    errors: resultErrors('MergeEntitiesResult', AmbiguousNamesError),
    complexity: MERGE_COST,
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'mergeEntities', input, (order) => {
        const [keep, merge] = [namingOf('input.keep', input.keep), namingOf('input.merge', input.merge)];
        const checked = checkInput(OPERATION_INPUTS.mergeEntities, { keep, merge });
        return mergeEntities(context.graph, order, checked);
      }),
  }),
);
