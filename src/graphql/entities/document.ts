import type { EntityRecord } from '../../model/entity.ts';
import { ENTITY_KINDS } from '../../model/kind.ts';
import { builder } from '../builder.ts';
import { EntityRef } from './entity.ts';

export const DocumentRef = builder.objectRef<Extract<EntityRecord, { kind: 'Document' }>>('Document');

DocumentRef.implement({
  description: ENTITY_KINDS.Document,
  interfaces: [builder.nodeInterfaceRef(), EntityRef],
  fields: (t) => ({
    issuedDate: t.exposeString('issuedDate', {
      nullable: true,
      description: '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as much as is known; null if nothing is.',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where it can be read; null when not known.' }),
  }),
});
