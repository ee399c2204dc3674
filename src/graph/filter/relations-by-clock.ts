import { type Clock, isNow } from '../../model/clock.ts';
import type { Graph } from '../client.ts';
import type { Page } from '../page.ts';
import type { EntityRelationReading, RelationReading, RelationRecord } from '../relation.ts';
import type { RelationPageRequest } from '../relation-order.ts';
import { type Asked, relationPagesByEntityWhere, relationPageWhere } from './relation-pages.ts';
import { relationPageAt, relationPagesByEntityAt } from './relations-at.ts';
import { relationPagesByEntityWithPrivate, relationPageWithPrivate } from './relations-with-private.ts';

/** Relations by the clock of whoever asks: what is stored tells of them now, and nearly so if they are shown what is private. */

/** Whether a clock is not NOW for what is private alone. */
const isNowWithPrivate = ({ asOf, knownAt }: Clock) => asOf === undefined && knownAt === undefined;

/** One page of the relations that satisfy a condition at the finder's clock. */
export function relationPageByClock(
  graph: Graph,
  asked: Asked,
  request: RelationPageRequest,
  reading?: RelationReading,
): Promise<Page<RelationRecord>> {
  const { clock } = asked.finder;
  if (isNow(clock)) return relationPageWhere(graph, asked, request, reading);
  const read = isNowWithPrivate(clock) ? relationPageWithPrivate : relationPageAt;
  return read(graph, asked, request, reading);
}

/** @returns plain id → page of those of its relations that satisfy a condition at the finder's clock; every id has a key */
export function relationPagesByEntityByClock(
  graph: Graph,
  ids: readonly string[],
  asked: Asked,
  request: RelationPageRequest,
  reading?: EntityRelationReading,
): Promise<Map<string, Page<RelationRecord>>> {
  const { clock } = asked.finder;
  if (isNow(clock)) return relationPagesByEntityWhere(graph, ids, asked, request, reading);
  const read = isNowWithPrivate(clock) ? relationPagesByEntityWithPrivate : relationPagesByEntityAt;
  return read(graph, ids, asked, request, reading);
}
