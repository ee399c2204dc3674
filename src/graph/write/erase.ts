import { z } from 'zod';
import { EraseError } from '../../errors.ts';
import type { Erasable } from '../../model/erasable.ts';
import type { Graph, Transaction } from '../client.ts';
import { unlinkClaims } from '../maintenance/rebuild.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { type ChangeDraft, changeTarget } from './changes.ts';
import { lockClaims } from './claim-states.ts';
import { type Extent, extentOf } from './erase-extent.ts';
import { dropUnused } from './move-claims.ts';
import { carryOut, type Order, type Work } from './operation.ts';
import { lockById, recountRelations } from './relations.ts';

const takeEvidence = defineStatement('erase/evidence', {
  params: z.object({ articleId: z.string(), claimIds: z.array(z.string()) }),
  row: z.object({ links: z.int() }),
});
const emptyPast = defineStatement('erase/past', {
  params: z.object({ targets: z.array(z.string()), seq: cypherInt }),
  row: z.object({ changes: z.int() }),
});
const putTombstones = defineStatement('erase/tombstones', {
  params: z.object({ targets: z.array(z.string()) }),
  row: z.object({ tombstones: z.int() }),
});
const ids = z.array(z.string());
const deleteNodes = defineStatement('erase/nodes', {
  params: z.object({ claimIds: ids, articleIds: ids, entityIds: ids }),
  row: z.object({ nodes: z.int() }),
});

/**
 * Erases a thing for good, with all that cannot be without it: an article with the claims that nothing else reports, an
 * entity with the claims that name it. What stays is that something of this id was erased, when, and why; the id is
 * never given again.
 *
 * @returns what was erased along
 * @throws {EraseError} if it is not there, or too much hangs on it
 */
export async function erase(
  graph: Graph,
  order: Omit<Order, 'name' | 'input'>,
  thing: Erasable,
): Promise<Extent> {
  let extent: Extent | undefined;
  await carryOut(graph, { ...order, name: 'erase', input: thing }, async (transaction) => {
    extent = await extentOf(transaction, thing);
    return eraseExtent(transaction, thing, extent);
  });
  if (!extent) throw new EraseError(`The key "${order.key}" was used before.`);
  return extent;
}

/** @returns what erasing a thing would erase along; nothing is written */
export function whatToErase(graph: Graph, thing: Erasable): Promise<Extent> {
  return graph.write((transaction) => extentOf(transaction, thing));
}

async function eraseExtent(transaction: Transaction, thing: Erasable, extent: Extent): Promise<Work> {
  const { claimIds, keptClaimIds } = extent;
  const states = await lockClaims(transaction, [...claimIds, ...keptClaimIds]);
  const relations = [...states.values()].flatMap((state) => state.relations.map(({ id }) => id));
  const locked = await lockById(transaction, relations);
  await transaction.run(unlinkClaims, { claims: claimIds.map((id) => ({ id, relationIds: [] })) });
  if (keptClaimIds.length > 0) {
    await transaction.run(takeEvidence, { articleId: thing.id, claimIds: [...keptClaimIds] });
  }
  await transaction.run(dropUnused, { ids: locked });
  await recountRelations(transaction, locked);
  const others = thing.type === 'Claim' ? [] : [erased(thing)];
  const changes = [...claimIds.map((id) => erased({ type: 'Claim', id })), ...others];
  return {
    outcome: {},
    changes,
    unsettles: true,
    // Whether they are private says whose business it is that they were erased: they are there until that is written.
    last: ({ seq }) => bury(transaction, changes, seq),
  };
}

const erased = ({ type, id }: Erasable): ChangeDraft => ({ type, id, action: 'ERASED', fields: [] });

async function bury(transaction: Transaction, things: readonly ChangeDraft[], seq: number): Promise<void> {
  const targets = things.map(({ type, id }) => changeTarget(type, id));
  const idsOf = (of: Erasable['type']) => things.flatMap(({ type, id }) => (type === of ? id : []));
  await transaction.run(emptyPast, { targets, seq });
  await transaction.run(putTombstones, { targets });
  await transaction.run(deleteNodes, {
    claimIds: idsOf('Claim'),
    articleIds: idsOf('Article'),
    entityIds: idsOf('Entity'),
  });
}
