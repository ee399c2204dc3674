import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { LOOKUP_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { loadEntityAhead } from '../relations/relation-lists.ts';
import { EntityByInput, findEntity } from './entity-by.ts';

builder.queryField('entity', (t) =>
  t.field({
    type: EntityRef,
    nullable: true,
    description: 'One entity, or null if there is none.',
    args: {
      by: t.arg({ type: EntityByInput, required: true, description: 'Which one.' }),
      ...clockArgs,
    },
    complexity: LOOKUP_COST,
    resolve: async (_root, { by, ...args }, context, info) => {
      context.clocks.at(info, args);
      const load = (id: string) => loadEntityAhead(context, id, info);
      return (await findEntity('by', by, context, load)) ?? null;
    },
  }),
);
