import type { EntityRecord } from '../../model/entity.ts';
import { ENTITY_KINDS } from '../../model/kind.ts';
import { builder } from '../builder.ts';
import { EntityRef } from './entity.ts';

export const EventRef = builder.objectRef<Extract<EntityRecord, { kind: 'Event' }>>('Event');

EventRef.implement({
  description: ENTITY_KINDS.Event,
  interfaces: [builder.nodeInterfaceRef(), EntityRef],
  fields: (t) => ({
    startDate: t.exposeString('startDate', {
      nullable: true,
      description: '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as much as is known; null if nothing is.',
    }),
    endDate: t.exposeString('endDate', {
      nullable: true,
      description: '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null while it goes on or when not known.',
    }),
  }),
});
