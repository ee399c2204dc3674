import type { EntityRecord } from '../../model/entity.ts';
import { ENTITY_KINDS } from '../../model/kind.ts';
import { builder } from '../builder.ts';
import { EntityRef } from './entity.ts';

export const PlaceRef = builder.objectRef<Extract<EntityRecord, { kind: 'Place' }>>('Place');

PlaceRef.implement({
  description: ENTITY_KINDS.Place,
  interfaces: [builder.nodeInterfaceRef(), EntityRef],
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', {
      nullable: true,
      description: 'Degrees north, WGS 84; null when not known or for a region without a middle.',
    }),
    longitude: t.exposeFloat('longitude', {
      nullable: true,
      description: 'Degrees east, WGS 84; null when not known or for a region without a middle.',
    }),
  }),
});
