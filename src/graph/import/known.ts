import { z } from 'zod';
import { firstDay } from '../../model/date.ts';
import type { Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';
import { erasedIds, erasedReason } from '../write/erased.ts';
import { lockById, recountRelations } from '../write/relations.ts';
import type { ImportedClaim } from './claims.ts';

const knownClaims = defineStatement('import/known-claims', {
  params: z.object({ ids: z.array(z.string()), datasetId: z.string() }),
  row: z.object({
    id: z.string(),
    summary: z.string(),
    date: z.string().nullable(),
    undone: z.boolean(),
    rows: z.array(z.int()),
  }),
});
const linkRows = defineStatement('import/rows', {
  params: z.object({ datasetId: z.string(), rows: cypherRows }),
  row: z.object({ relations: z.array(z.string()) }),
});

/** A row whose identity another claim has already. */
export interface Conflict {
  readonly row: number;
  readonly reason: string;
}

/** Claims of a batch, told apart by what the graph knows of them. */
export interface Sorted {
  readonly fresh: readonly ImportedClaim[];
  /** Rows that say what is recorded already, but not yet that they do. */
  readonly repeats: readonly { claimId: string; row: number }[];
  readonly unchanged: number;
  readonly conflicts: readonly Conflict[];
}

/** Whether claims of the same id say the same: the words of the row, and the day. */
interface Content {
  readonly summary: string;
  readonly date: string | null;
}

/**
 * Tells new claims from known ones. A claim whose import was undone stays withdrawn: the row is then
 * recorded as a new claim, `<id>.r2`, so that what was known when can still be read.
 */
export async function sortClaims(
  transaction: Transaction,
  datasetId: string,
  claims: readonly ImportedClaim[],
): Promise<Sorted> {
  const seen = new Map<string, Content & { rows: Set<number> }>();
  const fresh: ImportedClaim[] = [];
  const repeats: { claimId: string; row: number }[] = [];
  const conflicts: Conflict[] = [];
  let unchanged = 0;
  const inForceClaims = await inForce(transaction, datasetId, claims, seen);
  const unknown = inForceClaims.flatMap(({ id }) => (seen.has(id) ? [] : id));
  const erased = await erasedIds(transaction, 'Claim', unknown);
  for (const claim of inForceClaims) {
    const known = seen.get(claim.id);
    if (erased.has(claim.id)) {
      conflicts.push({ row: claim.row, reason: `claim ${erasedReason(claim.id)}` });
    } else if (!known) {
      fresh.push(claim);
      seen.set(claim.id, { summary: claim.summary, date: firstDay(claim.date), rows: new Set([claim.row]) });
    } else if (known.summary !== claim.summary || known.date !== firstDay(claim.date)) {
      conflicts.push({ row: claim.row, reason: conflictReason(claim.id, known) });
    } else {
      unchanged++;
      if (!known.rows.has(claim.row)) repeats.push({ claimId: claim.id, row: claim.row });
      known.rows.add(claim.row);
    }
  }
  return { fresh, repeats, unchanged, conflicts };
}

/** Gives claims the ids in force, and notes in `seen` those that are recorded. */
async function inForce(
  transaction: Transaction,
  datasetId: string,
  claims: readonly ImportedClaim[],
  seen: Map<string, Content & { rows: Set<number> }>,
): Promise<readonly ImportedClaim[]> {
  const { idOf, known } = await idsInForce(
    transaction,
    claims.map(({ id }) => id),
    datasetId,
  );
  for (const { id, rows, ...content } of known) seen.set(id, { ...content, rows: new Set(rows) });
  return claims.map((claim) => {
    const id = idOf(claim.id);
    return id === claim.id ? claim : { ...claim, id };
  });
}

/** @returns the ids under which claims are recorded, or will be, and what is known of those that are */
export function idsInForce(transaction: Transaction, ids: readonly string[], datasetId: string) {
  return followRevisions(ids, (asked) => transaction.run(knownClaims, { ids: asked, datasetId }));
}

/**
 * Follows claims that were undone to those that came after them: `<id>.r2` if `<id>` was undone, `.r3` if that
 * was undone too, and so on.
 *
 * @param read what is known of ids; those of nothing have no row
 */
export async function followRevisions<Known extends { readonly id: string; readonly undone: boolean }>(
  ids: readonly string[],
  read: (ids: string[]) => Promise<readonly Known[]>,
) {
  let pending = [...new Set(ids)];
  const idInForce = new Map(pending.map((id) => [id, id]));
  const inForce: Known[] = [];
  for (let revision = 2; pending.length > 0; revision++) {
    const bases = new Map(pending.map((id) => [idInForce.get(id) ?? id, id]));
    pending = [];
    for (const claim of await read([...bases.keys()])) {
      const base = bases.get(claim.id) ?? claim.id;
      if (claim.undone) {
        idInForce.set(base, `${base}.r${revision}`);
        pending.push(base);
      } else inForce.push(claim);
    }
  }
  return { idOf: (id: string) => idInForce.get(id) ?? id, known: inForce };
}

function conflictReason(id: string, { summary, date }: Content): string {
  return `claim ${id} is recorded with another content: "${summary}" of ${date ?? 'no date'}`;
}

/** Says of known claims that further rows of a dataset say the same. */
export async function linkRepeats(
  transaction: Transaction,
  datasetId: string,
  repeats: readonly { claimId: string; row: number }[],
): Promise<void> {
  const [touched] = await transaction.run(linkRows, { datasetId, rows: [...repeats] });
  // Another dataset can be another origin.
  await recountRelations(transaction, await lockById(transaction, touched?.relations ?? []));
}
