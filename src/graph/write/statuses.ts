import { z } from 'zod';
import type { ClaimStatus } from '../../model/claim.ts';
import type { Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';

const putStatuses = defineStatement('write/claim-statuses', {
  params: z.object({ claims: cypherRows }),
  row: z.object({ claims: z.int() }),
});

/** What is kept of a claim when it moves on in its life. */
interface StatusProperties {
  readonly status: ClaimStatus;
  readonly retractedReason?: string | null;
  /** Withdrawn by undoing the import that brought it: it may be imported anew. */
  readonly undone?: boolean;
}

/** Moves claims on in their lives; the caller counts their relations anew, and stamps the claims. */
export async function setStatuses(
  transaction: Transaction,
  ids: readonly string[],
  properties: StatusProperties,
): Promise<void> {
  await transaction.run(putStatuses, { claims: ids.map((id) => ({ id, properties })) });
}
