import { builder } from '../builder.ts';
import { EntityKindRef } from '../enums.ts';
import { EntityNaming, IdentifierInput, NameInput, namingsOf, withoutNulls } from './inputs.ts';

const PARTIAL = '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.';

export const EntityInput = builder.inputType('EntityInput', {
  description:
    'What is to be said of an entity. Of one that is there, what is left out stays, and null takes a value away; names, identifiers and affiliations are added to those that it has.',
  fields: (t) => ({
    slug: t.string({
      required: true,
      description: 'Plain id: lower-case letters, digits, ".", "_" and "-", at most 200.',
    }),
    kind: t.field({
      type: EntityKindRef,
      description:
        'What it is; needed for one that is new, and stays, but that an Actor can be given another.',
    }),
    name: t.string({
      description:
        'Its common English name, needed for one that is new; it goes on being called by the one before.',
    }),
    description: t.string({
      description: 'One sentence on what it is, in your own words; at most 5,000 characters.',
    }),
    names: t.field({ type: [NameInput], description: 'Further names; it can have 500 in all.' }),
    identifiers: t.field({
      type: [IdentifierInput],
      description: 'What other schemes call it; it can have 50 in all.',
    }),
    affiliations: t.field({
      type: [EntityNaming],
      description: 'Countries that it belongs to; it can have 50 in all.',
    }),
    expectedVersion: t.int({
      description:
        'The version that it must have for anything to be written: as it was when you looked at it, or 0 if there must be none.',
    }),
    birthDate: t.string({ description: `Of a person: ${PARTIAL}` }),
    deathDate: t.string({ description: `Of a person: ${PARTIAL}` }),
    foundingDate: t.string({ description: `Of an organization: ${PARTIAL}` }),
    website: t.string({ description: 'Of an organization: its address, http or https.' }),
    alpha2: t.string({ description: 'Of a country: ISO 3166-1 alpha-2 code.' }),
    startDate: t.string({ description: `Of an event: ${PARTIAL}` }),
    endDate: t.string({ description: `Of an event: ${PARTIAL}` }),
    issuedDate: t.string({ description: `Of a document, the day it was issued: ${PARTIAL}` }),
    url: t.string({ description: 'Of a document: where it can be read, http or https.' }),
    latitude: t.float({ description: 'Of a place: degrees north, WGS 84.' }),
    longitude: t.float({ description: 'Of a place: degrees east, WGS 84.' }),
  }),
});

/** Lists and what is said of the operation: null says no more than leaving them out. */
const NEVER_TAKEN_AWAY = ['kind', 'name', 'names', 'identifiers', 'affiliations', 'expectedVersion'] as const;

/** @returns an entity draft, not checked yet */
export function entityDraft(argument: string, { slug, ...input }: typeof EntityInput.$inferInput) {
  const fields: Record<string, unknown> = { id: slug, ...input };
  for (const field of NEVER_TAKEN_AWAY) if (fields[field] === null) delete fields[field];
  if (input.names) fields['names'] = input.names.map(withoutNulls);
  if (input.affiliations) {
    fields['affiliations'] = namingsOf(`${argument}.affiliations`, input.affiliations);
  }
  return fields;
}
