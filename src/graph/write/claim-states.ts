import { z } from 'zod';
import { StatusConflictError } from '../../errors.ts';
import type { ClaimStatus } from '../../model/claim.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import { STORED_STATUSES, statusOf } from '../../model/stored-status.ts';
import type { Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';

const claimStates = defineStatement('write/claim-states', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    claim: z.object({
      id: z.string(),
      relation: z.enum(RELATION_TYPE_NAMES),
      summary: z.string(),
      status: z.enum(STORED_STATUSES),
      modality: z.string(),
      sort: z.string(),
      date: z.string().nullable(),
    }),
    subjects: z.array(z.string()),
    objects: z.array(z.string()),
    relations: z.array(
      z.object({
        id: z.string(),
        type: z.enum(RELATION_TYPE_NAMES),
        sourceId: z.string(),
        targetId: z.string(),
      }),
    ),
  }),
});

/** What is known of a claim, which nobody else changes before the transaction ends. */
export type ClaimState = z.infer<typeof claimStates.row>;

/** Locks claims and reads what is known of them. @returns by id; those that do not exist have no key */
export async function lockClaims(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, ClaimState>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.run(claimStates, { ids: [...new Set(ids)].sort() });
  return new Map(rows.map((row) => [row.claim.id, row]));
}

/** @throws {StatusConflictError} if a claim stands elsewhere in its life */
export function needStatus({ claim }: ClaimState, needed: ClaimStatus, path: string): void {
  const status = statusOf(claim.status);
  if (status !== needed) throw new StatusConflictError(path, claim.id, status, needed);
}
