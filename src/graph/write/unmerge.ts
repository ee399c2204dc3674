import { z } from 'zod';
import { ENTITY_KIND_NAMES } from '../../model/kind.ts';
import type { Graph, Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';
import type { ChangeDraft } from './changes.ts';
import { lockClaims } from './claim-states.ts';
import { lockEntities, raiseVersions } from './entity-states.ts';
import { fault, giveAway } from './merge.ts';
import { countMoved, lockForMove } from './move-claims.ts';
import { carryOut, type Done, type Order } from './operation.ts';

const mergedState = defineStatement('merge/state', {
  params: z.object({ id: z.string() }),
  row: z.object({ intoId: z.string(), survivorId: z.string(), kind: z.enum(ENTITY_KIND_NAMES) }),
});
const children = defineStatement('merge/children', {
  params: z.object({ survivorId: z.string(), intoId: z.string() }),
  row: z.object({ ids: z.array(z.string()) }),
});
const claimsFrom = defineStatement('merge/claims-from', {
  params: z.object({ id: z.string() }),
  row: z.object({ claimIds: z.array(z.string()) }),
});
const openEntity = defineStatement('merge/open', {
  params: z.object({ id: z.string(), kind: z.string(), mergedIds: z.array(z.string()) }),
  row: z.object({ kind: z.string() }),
});
const restoreEnds = defineStatement('merge/restore-ends', {
  params: z.object({ id: z.string(), keepId: z.string() }),
  row: z.object({ ends: z.int() }),
});
const takeBack = defineStatement('merge/take-back', {
  params: z.object({ keepId: z.string(), id: z.string() }),
  row: z.object({ names: z.int() }),
});

/**
 * Takes a merge back: the entity has what it had, and claims name it that named it then. What was said since of the one that
 * it was merged into stays with that.
 *
 * @param id plain id of the merged entity
 */
export function unmergeEntities(graph: Graph, order: Order, id: string): Promise<Done> {
  return carryOut(graph, order, async (transaction) => {
    const { keepId, kind } = await mergeOf(transaction, id);
    await lockEntities(transaction, [keepId]);
    const [from] = await transaction.run(claimsFrom, { id });
    const claims = [...(await lockClaims(transaction, from?.claimIds ?? [])).values()];

    const before = await lockForMove(transaction, claims, (named) => named);
    await transaction.run(openEntity, { id, kind, mergedIds: await subtree(transaction, keepId, id) });
    await transaction.run(restoreEnds, { id, keepId });
    await countMoved(transaction, claims, before);
    await transaction.run(takeBack, { keepId, id });
    // Others that were merged into it may have had the same.
    const others = await directly(transaction, keepId, keepId);
    await transaction.run(giveAway, { keepId, mergedIds: others });
    await raiseVersions(transaction, [keepId]);
    return { outcome: { entities: [id, keepId] }, changes: unmergeChanges(keepId, id), unsettles: true };
  });
}

async function mergeOf(transaction: Transaction, id: string) {
  const [merged] = await transaction.run(mergedState, { id });
  if (!merged) throw fault('slug', `no entity "${id}" was merged into another`);
  const { intoId, survivorId, kind } = merged;
  if (intoId !== survivorId) {
    const message = `"${id}" was merged into "${intoId}", which was itself merged since: take that back first`;
    throw fault('slug', message);
  }
  return { keepId: intoId, kind };
}

/** Those that were merged into one, or into one of those, while all of them are another. */
async function subtree(transaction: Transaction, survivorId: string, id: string): Promise<string[]> {
  const found: string[] = [];
  for (let level = [id]; level.length > 0; ) {
    const next: string[] = [];
    for (const intoId of level) next.push(...(await directly(transaction, survivorId, intoId)));
    found.push(...next);
    level = next;
  }
  return found;
}

async function directly(transaction: Transaction, survivorId: string, intoId: string): Promise<string[]> {
  const [row] = await transaction.run(children, { survivorId, intoId });
  return row?.ids ?? [];
}

function unmergeChanges(keepId: string, id: string): ChangeDraft[] {
  return [
    {
      ...{ type: 'Entity', id: keepId, action: 'UNMERGED' },
      fields: [{ field: 'mergedSlugs', before: [id], after: [] }],
    },
    {
      ...{ type: 'Entity', id, action: 'UNMERGED' },
      fields: [{ field: 'mergedInto', before: keepId, after: null }],
    },
  ];
}
