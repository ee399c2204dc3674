import type { EntityRecord } from '../../model/entity.ts';
import { ENTITY_KINDS } from '../../model/kind.ts';
import { builder } from '../builder.ts';
import { EntityRef } from './entity.ts';

export const CountryRef = builder.objectRef<Extract<EntityRecord, { kind: 'Country' }>>('Country');

CountryRef.implement({
  description: ENTITY_KINDS.Country,
  interfaces: [builder.nodeInterfaceRef(), EntityRef],
  fields: (t) => ({
    alpha2: t.exposeString('alpha2', {
      nullable: true,
      description: 'ISO 3166-1 alpha-2 code; null for a territory without one.',
    }),
  }),
});
