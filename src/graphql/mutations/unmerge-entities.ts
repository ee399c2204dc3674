import { checkInput } from '../../graph/write/faults.ts';
import { unmergeEntities } from '../../graph/write/unmerge.ts';
import { OPERATION_INPUTS } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { MERGE_COST } from '../complexity.ts';
import { carryOutFor, reasonedFields, resultErrors } from './mutation.ts';
import { UnmergeEntitiesPayload } from './payloads.ts';

const UnmergeEntitiesInput = builder.inputType('UnmergeEntitiesInput', {
  description: 'Which merge is taken back.',
  fields: (t) => ({
    ...reasonedFields(t),
    slug: t.string({ required: true, description: 'Plain id of the entity that was merged.' }),
  }),
});

builder.mutationField('unmergeEntities', (t) =>
  t.field({
    type: UnmergeEntitiesPayload,
    description:
      'Takes a merge back: the entity has its claims, names, identifiers, countries and sources again. What was said since of the one that it was merged into stays there. For curators.',
    args: { input: t.arg({ type: UnmergeEntitiesInput, required: true, description: 'The merge.' }) },
    authScopes: { role: 'CURATOR' },
    errors: resultErrors('UnmergeEntitiesResult'),
    complexity: MERGE_COST,
    resolve: (_root, { input }, context) =>
      carryOutFor(context, 'unmergeEntities', input, (order) => {
        const { slug } = checkInput(OPERATION_INPUTS.unmergeEntities, { slug: input.slug });
        return unmergeEntities(context.graph, order, slug);
      }),
  }),
);
