import type { Naming } from '../../model/draft.ts';
import { builder } from '../builder.ts';
import { IdentifierSchemeRef, NameKindRef } from '../enums.ts';
import { parseEntityId } from '../global-id.ts';

export const IdentifierInput = builder.inputType('IdentifierInput', {
  description: 'What another scheme calls an entity; scheme and value together mean one entity alone.',
  fields: (t) => ({
    scheme: t.field({ type: IdentifierSchemeRef, required: true, description: 'Whose scheme.' }),
    value: t.string({ required: true, description: 'Its value, in the form that the scheme has.' }),
  }),
});

export const NameInput = builder.inputType('NameInput', {
  description: 'A name of an entity, kept byte for byte.',
  fields: (t) => ({
    value: t.string({ required: true, description: 'The name, at most 8,000 bytes.' }),
    language: t.string({ description: 'BCP 47 tag, e.g. `ko` or `zh-Hant`; left out when not known.' }),
    kind: t.field({
      type: NameKindRef,
      description: 'What it is to its bearer; when left out what it was, or PRIMARY.',
    }),
  }),
});

export const EntityNaming = builder.inputType('EntityNaming', {
  description: 'Which entity is meant: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    slug: t.string({ description: 'Plain id; also of an entity that the same input hands in.' }),
    identifier: t.field({ type: IdentifierInput, description: 'What another scheme calls it.' }),
    name: t.string({
      description:
        'One of its names in any language, byte for byte, that no other entity bears. Names of kind WEAK do not count: others bear them too.',
    }),
  }),
});
type EntityNamingInput = typeof EntityNaming.$inferInput;

/** @throws {BadUserInputError} if a global id is none of an entity; anything else is checked with the whole input */
export function namingOf(argument: string, input: EntityNamingInput): Naming {
  const { id, slug, identifier, name } = input;
  if (typeof id === 'string') return { by: 'id', id: parseEntityId(`${argument}.id`, id) };
  if (typeof slug === 'string') return { by: 'id', id: slug };
  if (identifier) return { by: 'identifier', identifier };
  return { by: 'name', name: String(name) };
}

/** @returns the namings of a list; undefined where none was given */
export function namingsOf(argument: string, inputs: readonly EntityNamingInput[] | null | undefined) {
  return inputs?.map((input, index) => namingOf(`${argument}[${index}]`, input));
}

/** Fields that were given: for what is written anew, null says no more than nothing. */
export function withoutNulls(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
