import { z } from 'zod';
import type { Graph, RunOptions } from '../client.ts';
import { defineStatement } from '../statement.ts';

/** What claims are counted for: where they are looked for, or null for where each clause begins. */
export const claimParent = z.object({
  /** Names it among the others. */
  key: z.string(),
  begin: z.enum(['EITHER', 'RELATION']).nullable(),
  /** Plain ids of entities, or ids of relations. */
  starts: z.array(z.string()).nullable(),
});
export type ClaimParent = z.infer<typeof claimParent>;

/** Whom an entity stands for: itself, or those too that belong to it. */
export const SCOPES = {
  SELF: 'Itself alone.',
  AFFILIATES: 'Itself and whoever belongs to it, as `Police (India)` to `India`.',
} as const;
export type Scope = keyof typeof SCOPES;

/** All claims that a condition is about. */
export const ALL_CLAIMS: ClaimParent = { key: '', begin: null, starts: null };

export const ofRelation = (id: string): ClaimParent => ({ key: id, begin: 'RELATION', starts: [id] });

const affiliates = defineStatement('entity/affiliates', {
  params: z.object({ ids: z.array(z.string()).max(1000) }),
  row: z.object({ countryId: z.string(), ids: z.array(z.string()) }),
});

/** @returns for each entity, what the claims are counted for that name it */
export async function ofEntities(
  graph: Graph,
  ids: readonly string[],
  scope: Scope,
  options?: RunOptions,
): Promise<ClaimParent[]> {
  const rows = scope === 'SELF' ? [] : await graph.run(affiliates, { ids: [...ids] }, options);
  const members = new Map(rows.map((row) => [row.countryId, row.ids]));
  return ids.map((id) => ({ key: id, begin: 'EITHER', starts: [id, ...(members.get(id) ?? [])] }));
}
