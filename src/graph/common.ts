import { BadUserInputError } from '../errors.ts';
import type { Graph, RunOptions } from './client.ts';
import { type Page, type PageRequest, pageOf } from './page.ts';
import { weightOf } from './paths/best-chains.ts';
import { type Hop, KnownHops } from './paths/known-hops.ts';
import { stepsBy, type Ways } from './paths/steps.ts';

/** Entities that may be asked for at once what they have in common. */
export const COMMON_MIN = 2;
export const COMMON_MAX = 10;
/** Relations that are looked at for it, at most. */
const LOOKED_MAX = 100_000;
/** Digits of what hops weigh together, which is below 10 to the power of 8. */
const WEIGHT_DIGITS = 8;

/** Somebody whom several others stand in relations with. */
export interface CommonNeighbor {
  /** Plain id. */
  readonly id: string;
  /** Place in the list. */
  readonly key: string;
  /** How each of the others is joined to it, in their order. */
  readonly hops: readonly Hop[];
}

/**
 * One page of whom all of some entities stand in relations with, those first whom all stand close to: by what the
 * hops to it weigh together, each one divided by its claims.
 *
 * @param ids plain ids, each once
 * @throws {BadUserInputError} if they have more relations together than can be looked at
 */
export async function commonNeighbors(
  graph: Graph,
  ids: readonly string[],
  ways: Ways,
  request: PageRequest,
  options: RunOptions = {},
): Promise<Page<CommonNeighbor>> {
  const { read } = await stepsBy(graph, ways);
  const { ranks, looked } = await read(ids, LOOKED_MAX + 1, options);
  if (looked > LOOKED_MAX) {
    const message = `they have more than ${LOOKED_MAX} relations together, which are too many to look at; name others`;
    throw new BadUserInputError('entities', message);
  }
  const known = new KnownHops();
  known.add(ids, ranks);
  const [first = ''] = ids;
  const shared = Array.from(known.around(first), ([id]) => toldOf(ids, id, known)).filter(isShared(ids));
  const found = shared.sort(byKey);
  const { after = '', before } = request;
  const range = found.filter(({ key }) => key > after && (before === undefined || key < before));
  const walked = request.backward ? range.reverse() : range;
  return pageOf(request, walked.slice(0, request.size + 1), found.length);
}

/** How each of some is joined to somebody, as far as they are, and what that weighs together. */
function toldOf(ids: readonly string[], id: string, known: KnownHops): CommonNeighbor {
  const hops = ids.flatMap((from) => known.hop(from, id) ?? []);
  const weight = hops.reduce((sum, hop) => sum + weightOf(hop), 0);
  return { id, key: `${String(weight).padStart(WEIGHT_DIGITS, '0')}|${id}`, hops };
}

const isShared = (ids: readonly string[]) => (neighbor: CommonNeighbor) =>
  neighbor.hops.length === ids.length;

const byKey = (one: { readonly key: string }, other: { readonly key: string }) =>
  one.key < other.key ? -1 : 1;
