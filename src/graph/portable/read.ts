import type { z } from 'zod';
import type { Portable, PortableType } from '../../model/portable.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { Statement } from '../statement.ts';
import { walk } from '../walk.ts';
import * as records from './records.ts';
import { byIds, counts, origins, pages } from './statements.ts';

/** Things of one statement. */
export const PAGE_SIZE = 1000;

/** How records are read, and for whom. */
export interface Reading extends records.Making {
  readonly options?: RunOptions | undefined;
}

type Run = <P extends z.ZodObject, R extends z.ZodObject>(
  statement: Statement<P, R>,
  params: z.input<P>,
) => Promise<z.output<R>[]>;

const runOf =
  (graph: Graph, { options, scope }: Reading): Run =>
  (statement, params) =>
    graph.run(statement, params, { ...options, ...(scope === 'ALL' && { withPrivate: true }) });

/** @returns how much there is to read, as long as nothing is written */
export async function portableCounts(graph: Graph, reading: Reading): Promise<Record<string, number>> {
  const [row] = await runOf(graph, reading)(counts, {});
  return { ...row };
}

/** @returns where some claims come from: `source <id>`, `dataset <id>` */
export async function originsOf(graph: Graph, ids: readonly string[], reading: Reading): Promise<string[]> {
  const [row] = await runOf(graph, reading)(origins, { ids: [...ids] });
  return row?.origins ?? [];
}

/** Everything of one type, a page at a time, in the order of its ids. */
export function portablePages(
  graph: Graph,
  type: PortableType,
  reading: Reading,
): AsyncGenerator<readonly Portable[]> {
  const run = runOf(graph, reading);
  return walk(PAGE_SIZE, (last) => PAGES[type](run, last, reading));
}

/** Some things of one type, at most `PAGE_SIZE`, in any order. */
export function portableByIds(
  graph: Graph,
  type: keyof typeof BY_IDS,
  ids: readonly string[],
  reading: Reading,
): Promise<Portable[]> {
  return BY_IDS[type](runOf(graph, reading), [...ids], reading);
}

/** The page after a record; the first one if there is none. */
type Page = (run: Run, last: Portable | undefined, reading: Reading) => Promise<Portable[]>;

const textOf = (last: Portable | undefined, name: string) =>
  last === undefined ? '' : String((last as Readonly<Record<string, unknown>>)[name]);
const afterId = (last: Portable | undefined) => ({ after: textOf(last, 'id'), limit: PAGE_SIZE });

const PAGES: Readonly<Record<PortableType, Page>> = {
  claim: async (run, last, reading) => {
    const params = { ...afterId(last), seq: reading.pin.seq };
    return (await run(pages.claims, params)).map((row) => records.claimRecord(row, reading));
  },
  source: async (run, last, { scope }) =>
    (await run(pages.sources, afterId(last))).map((row) => records.sourceRecord(row, scope)),
  dataset: async (run, last, { scope }) =>
    (await run(pages.datasets, afterId(last))).map((row) => records.datasetRecord(row, scope)),
  article: async (run, last, { scope }) =>
    (await run(pages.articles, afterId(last))).map((row) => records.articleRecord(row, scope)),
  entity: async (run, last, { scope }) =>
    (await run(pages.entities, afterId(last))).map((row) => records.entityRecord('entity', row, scope)),
  merged: async (run, last, { scope }) =>
    (await run(pages.merged, afterId(last))).map((row) => records.entityRecord('merged', row, scope)),
  run: async (run, last) =>
    (await run(pages.runs, afterId(last))).map(({ run: node, datasets }) =>
      records.plainRecord('run', { ...node, datasets: datasets.toSorted() }),
    ),
  batch: async (run, last, { pin }) =>
    (await run(pages.batches, { ...afterId(last), seq: pin.seq })).map(({ batch, run: id }) =>
      records.plainRecord('batch', { ...batch, run: id }),
    ),
  change: async (run, last, { pin }) => {
    const params = { after: textOf(last, 'sort'), seq: pin.seq, limit: PAGE_SIZE };
    return (await run(pages.changes, params)).map(({ change }) => records.plainRecord('change', change));
  },
  operation: async (run, last, { pin }) => {
    const after = { actor: textOf(last, 'actor'), key: textOf(last, 'key') };
    const rows = await run(pages.operations, { ...after, seq: pin.seq, limit: PAGE_SIZE });
    return rows.map(({ operation }) => records.plainRecord('operation', operation));
  },
  erased: async (run, last, { pin }) =>
    (await run(pages.erased, { ...afterId(last), seq: pin.seq })).map(({ erased }) =>
      records.plainRecord('erased', erased),
    ),
  key: async (run, last) =>
    (await run(pages.keys, afterId(last))).map(({ key }) => records.plainRecord('key', key)),
};

type ByIds = (run: Run, ids: string[], reading: Reading) => Promise<Portable[]>;

const BY_IDS = {
  claim: async (run, ids, reading) =>
    (await run(byIds.claims, { ids, seq: reading.pin.seq })).map((row) => records.claimRecord(row, reading)),
  source: async (run, ids, { scope }) =>
    (await run(byIds.sources, { ids })).map((row) => records.sourceRecord(row, scope)),
  dataset: async (run, ids, { scope }) =>
    (await run(byIds.datasets, { ids })).map((row) => records.datasetRecord(row, scope)),
  article: async (run, ids, { scope }) =>
    (await run(byIds.articles, { ids })).map((row) => records.articleRecord(row, scope)),
  entity: async (run, ids, { scope }) =>
    (await run(byIds.entities, { ids })).map((row) => records.entityRecord('entity', row, scope)),
} satisfies Record<string, ByIds>;
