import type { EntityRecord } from '../../model/entity.ts';
import { ENTITY_KINDS } from '../../model/kind.ts';
import { builder } from '../builder.ts';
import { EntityRef } from './entity.ts';

export const OrganizationRef =
  builder.objectRef<Extract<EntityRecord, { kind: 'Organization' }>>('Organization');

OrganizationRef.implement({
  description: ENTITY_KINDS.Organization,
  interfaces: [builder.nodeInterfaceRef(), EntityRef],
  fields: (t) => ({
    foundingDate: t.exposeString('foundingDate', {
      nullable: true,
      description: '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as much as is known; null if nothing is.',
    }),
    website: t.exposeString('website', { nullable: true, description: 'Home page; null when not known.' }),
  }),
});
