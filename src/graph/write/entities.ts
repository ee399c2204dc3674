import { z } from 'zod';
import { InvalidRecordError } from '../../errors.ts';
import { byId } from '../../model/by-id.ts';
import type { EntityInput } from '../../model/entity.ts';
import { latinForm } from '../../model/latin.ts';
import { foldName, isCjk, type Name, nameSortKey, scriptOf, UNDETERMINED } from '../../model/name.ts';
import type { Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';
import { checkErased } from './erased.ts';

const putEntities = defineStatement('write/entities', {
  params: z.object({ entities: cypherRows }),
  row: z.object({ id: z.string(), created: z.boolean() }),
});
const putNames = defineStatement('write/names', {
  params: z.object({ names: cypherRows }),
  row: z.object({ names: z.int() }),
});
const putIdentifiers = defineStatement('write/identifiers', {
  params: z.object({ identifiers: cypherRows }),
  row: z.object({ identifiers: z.int() }),
});
const putAffiliations = defineStatement('write/affiliations', {
  params: z.object({ affiliations: cypherRows }),
  row: z.object({ entityId: z.string(), countryId: z.string(), isNew: z.boolean() }),
});
const identifierOwners = defineStatement('write/identifier-owners', {
  params: z.object({ identifiers: cypherRows }),
  row: z.object({ scheme: z.string(), value: z.string(), entityId: z.string() }),
});

/**
 * Creates or updates entities with their names, identifiers and affiliations.
 *
 * @returns plain ids of those that are new
 * @throws {InvalidRecordError} if an identifier belongs to another entity already, or somebody of this id was erased
 */
export async function writeEntities(
  transaction: Transaction,
  entities: readonly EntityInput[],
): Promise<string[]> {
  const ordered = [...entities].sort(byId);
  await checkErased(
    transaction,
    'Entity',
    ordered.map(({ id }) => id),
  );
  const written = await transaction.run(putEntities, { entities: ordered.map(entityRow) });
  await transaction.run(putNames, { names: ordered.flatMap(nameRows) });
  await writeIdentifiers(
    transaction,
    ordered.flatMap(({ id, identifiers }) => identifiers.map((row) => ({ entityId: id, ...row }))),
  );
  await writeAffiliations(
    transaction,
    ordered.flatMap(({ id, affiliations }) => affiliations.map((countryId) => ({ entityId: id, countryId }))),
  );
  return written.flatMap(({ id, created }) => (created ? [id] : []));
}

/** An identifier, and whose it is. */
type OwnedIdentifier = { readonly entityId: string; readonly scheme: string; readonly value: string };

/**
 * Binds further identifiers to entities that are there.
 *
 * @throws {InvalidRecordError} if one belongs to another entity already
 */
export async function writeIdentifiers(
  transaction: Transaction,
  identifiers: readonly OwnedIdentifier[],
): Promise<void> {
  await transaction.run(putIdentifiers, { identifiers: [...identifiers] });
  // Only now: each is locked, and nobody else can bind it to another entity at the same time.
  await checkOwners(transaction, identifiers);
}

/**
 * Says to which countries entities belong, beside those that they are known to belong to.
 *
 * @returns how many are new
 * @throws {InvalidRecordError} if there is no such country
 */
export async function writeAffiliations(
  transaction: Transaction,
  affiliations: readonly { entityId: string; countryId: string }[],
): Promise<number> {
  const rows = await transaction.run(putAffiliations, { affiliations: [...affiliations] });
  const unknown = rows.find(({ isNew }) => !isNew);
  if (!unknown) return rows.length;
  const { entityId, countryId } = unknown;
  const message = `no country has the id "${countryId}"`;
  throw InvalidRecordError.of([{ record: 'Entity', id: entityId, field: 'affiliations', message }]);
}

/** @returns whose identifiers are, those of nobody left out */
export function ownersOf(
  transaction: Transaction,
  identifiers: readonly { readonly scheme: string; readonly value: string }[],
): Promise<OwnedIdentifier[]> {
  return transaction.run(identifierOwners, {
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
  });
}

/** @throws {InvalidRecordError} if an identifier is bound to another entity too */
async function checkOwners(transaction: Transaction, identifiers: readonly OwnedIdentifier[]): Promise<void> {
  const owners = await ownersOf(transaction, identifiers);
  const byIdentifier = Map.groupBy(owners, ({ scheme, value }) => `${scheme} ${value}`);
  for (const { scheme, value, entityId } of identifiers) {
    const others = byIdentifier.get(`${scheme} ${value}`)?.filter((owner) => owner.entityId !== entityId);
    const [owner] = others?.sort((left, right) => (left.entityId < right.entityId ? -1 : 1)) ?? [];
    if (!owner) continue;
    const message = `${scheme} "${value}" is already that of "${owner.entityId}"`;
    throw InvalidRecordError.of([{ record: 'Entity', id: entityId, field: 'identifiers', message }]);
  }
}

/** @returns an entity as a row of `write/entities`, with every property that its node has */
export function entityRow({ names, identifiers, affiliations, ...properties }: EntityInput) {
  return {
    id: properties.id,
    kind: properties.kind,
    properties: { ...properties, sort: nameSortKey(properties) },
  };
}

/** @returns the names of an entity as rows of `write/names` */
export function nameRows({ id, kind, name, names }: EntityInput) {
  const listed = names.some(({ value }) => value === name);
  const primary: Name = { value: name, language: 'en', kind: 'PRIMARY' };
  return (listed ? names : [primary, ...names]).map(({ value, language, kind: nameKind }) => ({
    entityId: id,
    value,
    language: language ?? UNDETERMINED,
    properties: { kind: nameKind, entityKind: kind.toLowerCase(), ...matchingForms(value) },
  }));
}

/** @returns what the indexes compare a name by, derived from its value */
export function matchingForms(value: string) {
  const folded = foldName(value);
  return {
    folded,
    cjk: isCjk(value) ? folded : null,
    latin: latinForm(folded) ?? null,
    script: scriptOf(value),
  };
}
