import type { DisputeKind } from '../../model/dispute.ts';
import type { Graph, RunOptions } from '../client.ts';
import { relationPageWhere } from '../filter/relation-pages.ts';
import { type Page, type PageRequest, pageOf } from '../page.ts';
import type { RelationRecord } from '../relation.ts';
import type { Dispute, DisputesAsked } from './dispute.ts';
import { mixedRelations, waysDisputed } from './relations.ts';

/** Relations that are looked at, so many at a time: the strongest first, who are nearly always mixed in a large graph. */
const LOOKED_AT = [100, 400, 1000] as const;

/**
 * One page of the relations that are disputed now, found by looking at the strongest of all; what they stand against is
 * looked up by its id. To find all that are mixed takes going through all relations there are.
 *
 * @returns undefined if among those that are looked at there are not enough
 */
export async function strongestDisputes(
  graph: Graph,
  { kinds, windowDays, ...asked }: DisputesAsked,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<Dispute> | undefined> {
  const found: Dispute[] = [];
  let after = request.after;
  for (const size of LOOKED_AT) {
    const { items, more } = await relationPageWhere(graph, asked, { ...request, after, size }, options);
    const ways = await waysOf(graph, items, { kinds, windowDays }, options);
    for (const relation of items) {
      const told = kinds.filter((kind) => ways.get(relation.id)?.has(kind));
      if (told.length > 0) found.push({ relation, kinds: told });
    }
    if (found.length > request.size || !more) return pageOf(request, found.slice(0, request.size + 1), 0);
    after = items.at(-1)?.rank;
  }
  return undefined;
}

/** @returns relation id → in which ways each is disputed; of those that are wanted, all */
async function waysOf(
  graph: Graph,
  relations: readonly RelationRecord[],
  { kinds, windowDays }: Pick<DisputesAsked, 'kinds' | 'windowDays'>,
  options?: RunOptions,
): Promise<ReadonlyMap<string, ReadonlySet<DisputeKind>>> {
  const ids = relations.map(({ id }) => id);
  const [disputed, mixed] = await Promise.all([
    kinds.some((kind) => kind !== 'MIXED') ? waysDisputed(graph, ids, options) : [],
    mixedRelations(graph, ids, windowDays, options),
  ]);
  const ways = new Map(ids.map((id) => [id, new Set<DisputeKind>(mixed.get(id) ? ['MIXED'] : [])]));
  for (const { id, kind } of disputed) ways.get(id)?.add(kind);
  return ways;
}
