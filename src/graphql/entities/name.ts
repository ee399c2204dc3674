import type { IdentifierRecord, NameRecord } from '../../graph/entity-details.ts';
import { builder } from '../builder.ts';
import { IdentifierSchemeRef, NameKindRef } from '../enums.ts';

export const NameRef = builder.objectRef<NameRecord>('Name');

NameRef.implement({
  description: 'A name of an entity, byte for byte as its source writes it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The name itself.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'BCP 47 tag, e.g. `ko` or `zh-Hans`; null if the source does not say.',
    }),
    script: t.exposeString('script', {
      description: 'ISO 15924 code of the script, e.g. `Hang`; `Zyyy` if it has no letters of a known one.',
    }),
    kind: t.expose('kind', { type: NameKindRef, description: 'What the name is to its bearer.' }),
  }),
});

export const IdentifierRef = builder.objectRef<IdentifierRecord>('Identifier');

IdentifierRef.implement({
  description: 'What another scheme calls an entity. Scheme and value together name one entity only.',
  fields: (t) => ({
    scheme: t.expose('scheme', { type: IdentifierSchemeRef, description: 'Whose id it is.' }),
    value: t.exposeString('value', { description: 'The id in that scheme.' }),
  }),
});
