import { z } from 'zod';
import { byId } from '../../model/by-id.ts';
import { claimDay } from '../../model/claim.ts';
import type { RelationKey } from '../../model/rollup.ts';
import type { Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';
import { Counted, drawRelations } from '../write/relations.ts';
import type { DerivedClaim } from './claims.ts';

const countClaims = defineStatement('import/relations', {
  params: z.object({ relations: cypherRows }),
  row: Counted,
});

/** What new claims add to one relation. */
export interface Addition {
  readonly key: RelationKey;
  claims: number;
  undated: number;
  /** Those that end, or have no day. */
  loose: number;
  readonly days: Set<string>;
  readonly origins: Set<string>;
  firstDate: string | null;
  lastDate: string | null;
}

/**
 * Adds new claims to the counts of their relations, without reading the claims that count there already:
 * what a batch costs does not grow with the graph. Must come before the claims are written.
 *
 * @param datasetOrigin origin of claims that name no source of their own
 */
export async function addToRelations(
  transaction: Transaction,
  derived: readonly DerivedClaim[],
  datasetOrigin: string,
): Promise<void> {
  const additions = new Map<string, Addition>();
  for (const item of derived) addClaim(additions, item, datasetOrigin);
  const changed = await transaction.run(countClaims, {
    relations: [...additions.values()].map(additionRow).sort(byId),
  });
  await drawRelations(transaction, changed);
}

/** Adds a claim to what is to be counted in its relation; a denial counts in none. */
export function addClaim(
  additions: Map<string, Addition>,
  { claim, day, validFrom, key }: DerivedClaim,
  datasetOrigin: string,
): void {
  if (!key) return;
  const addition = additions.get(key.id) ?? newAddition(key);
  additions.set(key.id, addition);
  const from = claimDay(day, validFrom);
  addition.claims++;
  if (from === null) addition.undated++;
  else addition.days.add(from);
  if (from === null || claim.validTo !== null) addition.loose++;
  for (const origin of origins(claim, datasetOrigin)) addition.origins.add(origin);
  if (from !== null && (addition.firstDate === null || from < addition.firstDate)) addition.firstDate = from;
  if (from !== null && (addition.lastDate === null || from > addition.lastDate)) addition.lastDate = from;
}

/** Whom a claim came from: the sources it names, or else its publisher, or else who made the dataset. */
function origins({ via, publisherId }: DerivedClaim['claim'], datasetOrigin: string): string[] {
  if (via.length > 0) return via.map((id) => `source ${id}`);
  return [publisherId === null ? datasetOrigin : `source ${publisherId}`];
}

function newAddition(key: RelationKey): Addition {
  return {
    ...{ key, claims: 0, undated: 0, loose: 0, firstDate: null, lastDate: null },
    days: new Set(),
    origins: new Set(),
  };
}

/** @returns what is to be counted in a relation, as a row of `import/relations` */
export function additionRow({ key, days, origins, ...added }: Addition) {
  return { ...key, ...added, days: [...days], origins: [...origins] };
}
