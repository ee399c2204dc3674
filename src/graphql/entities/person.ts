import type { EntityRecord } from '../../model/entity.ts';
import { ENTITY_KINDS } from '../../model/kind.ts';
import { builder } from '../builder.ts';
import { EntityRef } from './entity.ts';

export const PersonRef = builder.objectRef<Extract<EntityRecord, { kind: 'Person' }>>('Person');

PersonRef.implement({
  description: ENTITY_KINDS.Person,
  interfaces: [builder.nodeInterfaceRef(), EntityRef],
  fields: (t) => ({
    birthDate: t.exposeString('birthDate', {
      nullable: true,
      description: '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as much as is known; null if nothing is.',
    }),
    deathDate: t.exposeString('deathDate', {
      nullable: true,
      description: '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null while alive or when not known.',
    }),
  }),
});
