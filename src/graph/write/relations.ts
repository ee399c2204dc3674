import { z } from 'zod';
import { byId } from '../../model/by-id.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import { type RelationKey, relationRank } from '../../model/rollup.ts';
import type { Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';

const putRelations = defineStatement('write/relations', {
  params: z.object({ relations: cypherRows }),
  row: z.object({ relations: z.int() }),
});
const lockRelationsById = defineStatement('write/lock-relations', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ relations: z.int() }),
});
const linkClaims = defineStatement('write/of', {
  params: z.object({ links: cypherRows }),
  row: z.object({ links: z.int() }),
});
/** A relation as it must be drawn. */
export const Counted = z.object({
  id: z.string(),
  type: z.enum(RELATION_TYPE_NAMES),
  sourceId: z.string(),
  targetId: z.string(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
});
type Counted = z.infer<typeof Counted>;

const recount = defineStatement('write/recount', {
  params: z.object({ ids: z.array(z.string()) }),
  row: Counted,
});
const drawTyped = new Map(
  RELATION_TYPE_NAMES.map((type) => [
    type,
    defineStatement(`write/typed/${type}`, {
      params: z.object({ relations: cypherRows }),
      row: z.object({ relationships: z.int() }),
    }),
  ]),
);

/** A claim and the relations that it counts in. */
export interface CountedClaim {
  readonly id: string;
  readonly sort: string;
  readonly relations: readonly RelationKey[];
}

/**
 * Makes claims count: creates the relations that are missing, links the claims, counts anew and draws
 * the typed relationships, all inside the caller's transaction.
 *
 * @param released relations that are to be counted anew too, because other claims count in them no more
 */
export async function countClaims(
  transaction: Transaction,
  claims: readonly CountedClaim[],
  released: readonly RelationKey[] = [],
): Promise<void> {
  await recountRelations(transaction, await linkToRelations(transaction, claims, released));
}

/**
 * Links claims to their relations, created where missing.
 *
 * @param others relations that are locked along with them
 * @returns ids of all, which stay locked
 */
export async function linkToRelations(
  transaction: Transaction,
  claims: readonly CountedClaim[],
  others: readonly RelationKey[] = [],
): Promise<string[]> {
  const needed = [...claims.flatMap(({ relations }) => relations), ...others];
  const keys = new Map(needed.map((key) => [key.id, key]));
  await lockRelations(transaction, [...keys.values()]);
  await transaction.run(linkClaims, {
    links: claims.flatMap(({ id, sort, relations }) =>
      relations.map((relation) => ({ claimId: id, relationId: relation.id, sort })),
    ),
  });
  return [...keys.keys()].sort();
}

/** Locks relations to the end of the transaction, created where missing; every writer in one order. */
export async function lockRelations(transaction: Transaction, keys: readonly RelationKey[]): Promise<void> {
  const ordered = [...keys].sort(byId);
  await transaction.run(putRelations, {
    relations: ordered.map((key) => ({ ...key, rank: relationRank(0, key.id) })),
  });
}

/** Locks relations that exist to the end of the transaction. @returns their ids, each once, in order */
export async function lockById(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  const ordered = [...new Set(ids)].sort();
  await transaction.run(lockRelationsById, { ids: ordered });
  return ordered;
}

/** Counts relations anew and brings their typed relationships in line; the relations are locked. */
export async function recountRelations(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await drawRelations(transaction, await transaction.run(recount, { ids: [...ids] }));
}

/** Draws relations as typed relationships, or brings the dates of those in line. */
export async function drawRelations(transaction: Transaction, relations: readonly Counted[]): Promise<void> {
  // Sent together: the database works on one while the next is on its way.
  await Promise.all(
    [...Map.groupBy(relations, ({ type }) => type)].map(([type, ofType]) => {
      const draw = drawTyped.get(type);
      return draw && transaction.run(draw, { relations: ofType });
    }),
  );
}
