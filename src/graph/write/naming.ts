import { z } from 'zod';
import {
  AmbiguousNamesError,
  type AmbiguousNaming,
  type InputFault,
  InvalidInputError,
} from '../../errors.ts';
import type { Naming } from '../../model/draft.ts';
import type { Transaction } from '../client.ts';
import { survivorsIn } from '../merged.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { ownersOf } from './entities.ts';
import { pathOf } from './faults.ts';

const named = defineStatement('write/named', {
  params: z.object({ names: z.array(z.string()), limit: cypherInt }),
  row: z.object({ name: z.string(), ids: z.array(z.string()) }),
});

/** Bearers of an ambiguous name that are told. */
const CANDIDATES_MAX = 10;

/** A naming, and where in the input it stands. */
export interface PlacedNaming {
  readonly path: readonly PropertyKey[];
  readonly naming: Naming;
}

/** @returns plain id of the entity that a naming means; that there is one of that id is not known yet */
export type Resolved = (naming: Naming) => string;

/**
 * Finds whom namings mean, without guessing: a name that two bear means nobody.
 *
 * @throws {InvalidInputError} if nobody bears a name or has an identifier
 * @throws {AmbiguousNamesError} if several bear a name, with the candidates
 */
export async function resolveNamings(
  transaction: Transaction,
  namings: readonly PlacedNaming[],
): Promise<Resolved> {
  const identifiers = namings.flatMap(({ naming }) => (naming.by === 'identifier' ? naming.identifier : []));
  const names = [...new Set(namings.flatMap(({ naming }) => (naming.by === 'name' ? naming.name : [])))];
  const owners = identifiers.length > 0 ? await ownersOf(transaction, identifiers) : [];
  const bearers = names.length > 0 ? await transaction.run(named, { names, limit: CANDIDATES_MAX }) : [];
  const idsByKey = new Map<string, readonly string[]>([
    ...owners.map(({ scheme, value, entityId }) => [`${scheme} ${value}`, [entityId]] as const),
    ...bearers.map(({ name, ids }) => [nameKey(name), ids] as const),
  ]);
  const ids = new Set(namings.flatMap(({ naming }) => (naming.by === 'id' ? naming.id : [])));
  const survivors = await survivorsIn(transaction, [...ids]);
  const idsOf = (naming: Naming) =>
    naming.by === 'id' ? [survivors.get(naming.id) ?? naming.id] : (idsByKey.get(keyOf(naming)) ?? []);

  check(namings, idsOf);
  return (naming) => idsOf(naming)[0] ?? '';
}

const nameKey = (name: string) => `name ${name}`;
const keyOf = (naming: Exclude<Naming, { by: 'id' }>) =>
  naming.by === 'name' ? nameKey(naming.name) : `${naming.identifier.scheme} ${naming.identifier.value}`;

function check(namings: readonly PlacedNaming[], idsOf: (naming: Naming) => readonly string[]): void {
  const unknown: InputFault[] = [];
  const ambiguous: AmbiguousNaming[] = [];
  for (const { path, naming } of namings) {
    const ids = idsOf(naming);
    const at = pathOf([...path, naming.by]);
    if (ids.length === 0) unknown.push({ path: at, message: nobody(naming) });
    if (ids.length > 1 && naming.by === 'name') {
      ambiguous.push({ path: at, name: naming.name, candidateIds: ids });
    }
  }
  if (ambiguous.length > 0) throw new AmbiguousNamesError(ambiguous);
  if (unknown.length > 0) throw new InvalidInputError(unknown);
}

const nobody = (naming: Naming) =>
  naming.by === 'identifier'
    ? `no entity has the ${naming.identifier.scheme} identifier "${naming.identifier.value}"`
    : `no entity is called "${naming.by === 'name' ? naming.name : naming.id}", byte for byte`;
