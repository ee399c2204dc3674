import { z } from 'zod';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from '../model/identifier.ts';
import { NAME_KINDS, type NameKind, UNDETERMINED } from '../model/name.ts';
import type { Graph, RunOptions } from './client.ts';
import { cypherInt, defineStatement } from './statement.ts';

/** An entity has at most this many names, identifiers or affiliations by the model. */
const DETAILS_MAX = 500;

const ids = z.array(z.string()).max(1000);

/** A name as it is read: with the script it is written in. */
export const NameRecord = z.object({
  value: z.string(),
  language: z.string().transform((tag) => (tag === UNDETERMINED ? null : tag)),
  /** ISO 15924 code. */
  script: z.string(),
  kind: z.enum(Object.keys(NAME_KINDS) as [NameKind, ...NameKind[]]),
});
export type NameRecord = z.infer<typeof NameRecord>;

export const IdentifierRecord = z.object({
  scheme: z.enum(Object.keys(IDENTIFIER_SCHEMES) as [IdentifierScheme, ...IdentifierScheme[]]),
  value: z.string(),
});
export type IdentifierRecord = z.infer<typeof IdentifierRecord>;

const namesOf = defineStatement('entity/names', {
  params: z.object({ ids, languages: z.array(z.string()).nullable(), limit: cypherInt }),
  row: z.object({ entityId: z.string(), names: z.array(NameRecord) }),
});
const identifiersOf = defineStatement('entity/identifiers', {
  params: z.object({ ids, limit: cypherInt }),
  row: z.object({ entityId: z.string(), identifiers: z.array(IdentifierRecord) }),
});

/** @returns plain id → names in these languages (all when null), primary ones first */
export async function entityNames(
  graph: Graph,
  ids: readonly string[],
  languages: readonly string[] | null,
  options?: RunOptions,
): Promise<Map<string, NameRecord[]>> {
  const params = { ids: [...ids], languages: languages && [...languages], limit: DETAILS_MAX };
  const rows = await graph.run(namesOf, params, options);
  return new Map(rows.map(({ entityId, names }) => [entityId, names]));
}

/** @returns plain id → identifiers by scheme and value */
export async function entityIdentifiers(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, IdentifierRecord[]>> {
  const rows = await graph.run(identifiersOf, { ids: [...ids], limit: DETAILS_MAX }, options);
  return new Map(rows.map(({ entityId, identifiers }) => [entityId, identifiers]));
}

const affiliationsOf = defineStatement('entity/affiliations', {
  params: z.object({ ids, limit: cypherInt }),
  row: z.object({ entityId: z.string(), countries: z.array(z.string()) }),
});
const preferredNames = defineStatement('entity/preferred-names', {
  params: z.object({ ids, languages: z.array(z.string()) }),
  row: z.object({ entityId: z.string(), name: z.string() }),
});

/** @returns plain id → plain ids of the countries that it belongs to, by name */
export async function entityAffiliations(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, string[]>> {
  const rows = await graph.run(affiliationsOf, { ids: [...ids], limit: DETAILS_MAX }, options);
  return new Map(rows.map(({ entityId, countries }) => [entityId, countries]));
}

/** @returns plain id → name in the first of the languages that it has one in; others have no key */
export async function entityPreferredNames(
  graph: Graph,
  ids: readonly string[],
  languages: readonly string[],
  options?: RunOptions,
): Promise<Map<string, string>> {
  const rows = await graph.run(preferredNames, { ids: [...ids], languages: [...languages] }, options);
  return new Map(rows.map(({ entityId, name }) => [entityId, name]));
}
