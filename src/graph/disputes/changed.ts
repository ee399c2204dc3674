import { z } from 'zod';
import type { Days } from '../../model/interval.ts';
import { LEANINGS } from '../../model/opposite.ts';
import { RELATION_TYPE_NAMES, relationTypeRow } from '../../model/relation.ts';
import {
  CEASED_FROM,
  RELATION_CHANGE_NAMES,
  type RelationChangeKind,
  startBefore,
} from '../../model/relation-change.ts';
import { RANK_TOP } from '../../model/rollup.ts';
import type { Graph, RunOptions } from '../client.ts';
import { clockArguments, clockParams } from '../clock.ts';
import { lookup } from '../filter/entity-set.ts';
import type { Asked } from '../filter/relation-pages.ts';
import { keepsAll, relationClauses } from '../filter/relations.ts';
import { listed } from '../listed.ts';
import { descendingPage, descendingRange, type Page, type PageRequest, pageOfRows } from '../page.ts';
import { definePage } from '../paged-statement.ts';
import { RelationRecord } from '../relation.ts';
import { cypherInt } from '../statement.ts';
import { soughtAmong } from './sought.ts';

const kinds = z.array(z.enum(RELATION_CHANGE_NAMES));
const days = { from: z.string(), to: z.string(), before: z.string() };

const pageChanged = definePage('relation/page-changed', {
  params: z.object({
    kinds,
    ...days,
    clauses: relationClauses,
    starts: z.array(z.string()).nullable(),
    types: z.array(z.enum(RELATION_TYPE_NAMES)),
    leanings: z.record(z.string(), cypherInt),
    events: z.record(z.string(), z.literal(true)),
    ceasedFrom: cypherInt,
    ...{ keepsAll: z.boolean(), highest: z.string(), lowest: z.string(), walked: cypherInt },
    ...{ ...clockParams, ...descendingPage },
  }),
  row: z.object({
    relation: listed(RelationRecord).nullable(),
    counted: z.int(),
    countedBefore: z.int(),
    kinds,
    key: z.string(),
    total: z.int().nullable(),
  }),
});

const EVENTS = lookup(RELATION_TYPE_NAMES.filter((type) => relationTypeRow(type).family === 'EVENT'));

/** A relation that is otherwise than it was. */
export interface ChangedRelation {
  readonly relation: RelationRecord;
  readonly kinds: readonly RelationChangeKind[];
  /** Claims of the period, and of the equally long time before. */
  readonly counted: number;
  readonly countedBefore: number;
  /** Place in the list. */
  readonly key: string;
}

/** Which changes are looked for, when, and among which relations. */
export interface ChangesAsked extends Asked {
  readonly kinds: readonly RelationChangeKind[];
  /** Both days included. */
  readonly period: Days;
}

/** @returns what is looked at for a page: all that differs if that is counted */
const walked = ({ below, above, limit, withTotal }: ReturnType<typeof descendingRange>) =>
  withTotal
    ? { highest: RANK_TOP, lowest: '', walked: Number.MAX_SAFE_INTEGER }
    : { highest: below, lowest: above, walked: limit };

/** One page of the relations that are otherwise in a period than before it, those first whose claims differ most. */
export async function changedRelations(
  graph: Graph,
  { kinds, period, ...asked }: ChangesAsked,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<ChangedRelation>> {
  const { clauses, starts } = await soughtAmong(asked);
  const range = descendingRange(request, '');
  const { knownAt } = clockArguments(asked.finder.clock);
  const params = {
    ...{ kinds: [...new Set(kinds)], ...period, before: startBefore(period), clauses, starts },
    ...{ types: [...new Set(clauses.flatMap(({ walked }) => walked))], leanings: LEANINGS, events: EVENTS },
    // What comes after the period plays no part in it, so that it has no other day.
    ...{ ceasedFrom: CEASED_FROM, asOf: null, knownAt, ...range, ...walked(range) },
    keepsAll: knownAt === null && clauses.some(keepsAll),
  };
  const rows = await graph.run(pageChanged(request), params, options);
  return pageOfRows(
    request,
    rows.map(({ relation, total, ...row }) => ({ item: relation && { relation, ...row }, total })),
  );
}
