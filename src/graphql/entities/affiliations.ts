import { builder } from '../builder.ts';
import { loadEntities } from '../load.ts';
import { EntityRef } from './entity.ts';

builder.interfaceField(EntityRef, 'affiliations', (t) =>
  t.field({
    type: [EntityRef],
    description: 'The countries that it belongs to, by name, at most 50: "Police (India)" to India.',
    complexity: { field: 2, multiplier: 2 },
    resolve: async ({ id }, _args, context) =>
      loadEntities(context.loaders.entity, (await context.loaders.affiliations.load(id)) ?? []),
  }),
);
